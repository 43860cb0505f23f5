import { expect, it } from "vitest";
import { csvRows } from "./csv-rows.ts";

it("columns with dots are nested, cells of numbers and truth values are read, empty ones left out", () => {
  const rows = [
    ...csvRows(["id,author.handle,author.followers,tagged,text", 'm1,ana,12,TRUE,"Hello, ""you"""', "m2,007,,,42"]),
  ];
  expect(rows).toEqual([
    { line: 2, value: { id: "m1", author: { handle: "ana", followers: 12 }, tagged: true, text: 'Hello, "you"' } },
    { line: 3, value: { id: "m2", author: { handle: "007" }, text: "42" } },
  ]);
});

it("a cell may go over several lines; later rows keep their line numbers", () => {
  const rows = [...csvRows(["id,text", 'm1,"one', 'two"', "m2,three"])];
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  expect(rows[0]?.value).toEqual({ id: "m1", text: "one\ntwo" });
});

it("a column leads nowhere but into its row", () => {
  const [row] = csvRows(["constructor.prototype.polluted,id.inner,id", "1,2,3"]);
  expect([JSON.stringify(row?.value), "polluted" in {}]).toEqual([
    '{"constructor":{"prototype":{"polluted":"1"}},"id":"3"}',
    false,
  ]);
});

it("reads a time without an offset as one of the zone's wall clock, where one is known; every other time stays", () => {
  const lines = ["id,at", "1,2026-07-02 09:05", "2,2026-07-02T09:05:30", "3,2026-07-02T09:05:00Z", "4,yesterday"];
  const times = (timeZone?: string) =>
    [...csvRows(lines, { timeZone })].map(({ value }) => (value as { at: string }).at);
  expect(times("Europe/Dublin")).toEqual([
    "2026-07-02T08:05:00.000Z",
    "2026-07-02T08:05:30.000Z",
    "2026-07-02T09:05:00Z",
    "yesterday",
  ]);
  expect(times()[0]).toBe("2026-07-02 09:05");
});

it("too many cells and an open quote are told with their line", () => {
  expect(() => [...csvRows(["id", "a,b"])]).toThrow("line 2");
  expect(() => [...csvRows(["id", '"a'])]).toThrow("line 2: a quote is not closed");
  const endless = Array.from({ length: 1_000_001 }, () => "x");
  expect(() => [...csvRows(["id", '"a', ...endless, '"'])]).toThrow("line 2: a quote is not closed");
});
