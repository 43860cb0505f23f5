import { expect, test } from "vitest";
import { z } from "zod";
import { Count, cursorBy, pageOf } from "./page.ts";

const CURSOR = cursorBy({ at: Count, id: z.string() });
const ROWS = [1, 2, 3].map((at) => ({ id: `row ${at}`, at, more: true }));

test("a cursor that was written reads as the place where the page ended", () => {
  expect(CURSOR.read(CURSOR.write({ at: 7, id: "ä 7~" }))).toEqual({ at: 7, id: "ä 7~" });
});

test("a text that is none of the list's cursors reads as null", () => {
  const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  for (const text of ["", "!!", "nonsense", written({ at: 7, id: "a" }), written([7]), written([7, "a", "b"])])
    expect(CURSOR.read(text)).toBeNull();
  for (const values of [
    ["7", "a"],
    [-1, "a"],
    [1.5, "a"],
    [7, null],
  ])
    expect(CURSOR.read(written(values))).toBeNull();
});

test("a page ends where one row more than fits begins, and leads on only then", () => {
  const { page, next } = pageOf(ROWS, 2, CURSOR);
  expect(page.map(({ at }) => at)).toEqual([1, 2]);
  expect(CURSOR.read(next ?? "")).toEqual({ at: 2, id: "row 2" });
  expect(pageOf(ROWS, 3, CURSOR).next).toBeNull();
  expect(pageOf([], 3, CURSOR)).toEqual({ page: [], next: null });
});
