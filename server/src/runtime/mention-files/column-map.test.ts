import { expect, it } from "vitest";
import { readColumnMap } from "./column-map.ts";
import { csvRows } from "./csv-rows.ts";

const LINES = ["tweet_id,user,reach,body,notes", "7,ann,12,Hello,—"];

it("with a map only its columns are read, each as its field, beside what is always the same", () => {
  const map = readColumnMap({
    id: "tweet_id",
    "author.handle": "user",
    "author.followers": "reach",
    text: "body",
    channel: { always: "x" },
  });
  expect([...csvRows(LINES, { columns: map })]).toEqual([
    { line: 2, value: { channel: "x", id: "7", author: { handle: "ann", followers: 12 }, text: "Hello" } },
  ]);
});

it("takes what every mention needs by its own name where the map says nothing of it", () => {
  const lines = ["id,at,text,language,who", "7,2026-03-02T09:00:00Z,Hello,en,ann"];
  const map = readColumnMap({ "author.handle": "who", text: { always: "Hi" } });
  expect([...csvRows(lines, { columns: map })]).toEqual([
    { line: 2, value: { text: "Hi", author: { handle: "ann" }, id: "7", at: "2026-03-02T09:00:00Z" } },
  ]);
});

it("calls mentions by their lines where nothing is their id, and events by nothing", () => {
  const lines = ["user,body", "ann,Hello", "", '"ben","Two', 'lines"', "cat,Bye"];
  const ids = [...csvRows(lines, { columns: readColumnMap({ text: "body", "author.handle": "user" }) })];
  expect(ids.map(({ value }) => (value as { id: string }).id)).toEqual(["line-2", "line-4", "line-6"]);
  expect([...csvRows(["text", "Hello"])]).toEqual([{ line: 2, value: { id: "line-2", text: "Hello" } }]);
  expect([...csvRows(["event.type,text", "reply.sent,", ",Hello"])].map(({ value }) => value)).toEqual([
    { event: { type: "reply.sent" } },
    { id: "line-3", text: "Hello" },
  ]);
  expect([...csvRows(["id,text", ",Hello"])][0]?.value).toEqual({ text: "Hello" });
});

it("tells which columns are not there, and which are", () => {
  const rows = () => [
    ...csvRows(LINES, { columns: readColumnMap({ id: "tweet", text: "body", "author.handle": "name" }) }),
  ];
  expect(rows).toThrow('There is no column "tweet" for id, nor "name" for author.handle');
  expect(rows).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("tweet_id, user, reach, body, notes") }),
  );
});

it("refuses what is no map, and columns that would change more than their row", () => {
  expect(() => readColumnMap({ id: 7 })).toThrow("This is not a map of columns: see id");
  expect(() => [...csvRows(["__proto__.polluted", "1"])]).toThrow("a column cannot be called");
});
