import { describe, expect, it } from "vitest";
import { changedKeys, isExpected, stale, type KeptRevision } from "./revisions.ts";

const revision = (number: number, document: object, name: string): KeptRevision => ({
  revision: number,
  document: JSON.stringify(document),
  saved_at: number * 1000,
  saved_by: `person:${name}`,
  saved_by_name: name,
});

describe("revisions", () => {
  it("tell who changed what since the one that was expected, newest first", () => {
    const kept = [
      revision(3, { a: 1, b: 3 }, "Cleo"),
      revision(2, { a: 1, b: 2 }, "Ben"),
      revision(1, { b: 2 }, "Ann"),
    ];
    const error = stale("the brand", kept, (before, after) => changedKeys(before?.document, after.document));
    expect(error.code).toBe("PARLEY_STALE");
    expect(error.message).toContain("revision 3");
    expect(error.also["since"]).toMatchObject([
      { revision: 3, by: { name: "Cleo" }, changes: ["b"], at: "1970-01-01T00:00:03.000Z" },
      { revision: 2, by: { name: "Ben" }, changes: ["a"] },
    ]);
  });

  it("count keys as changed that came, went or differ, whatever their order inside", () => {
    expect(changedKeys('{"a":{"x":1,"y":2},"b":1,"c":1}', '{"a":{"y":2,"x":1},"b":2,"d":1}')).toEqual(["b", "c", "d"]);
  });

  it("are expected by number, or any", () => {
    expect([1, 2, 3].map((number) => isExpected({ revisions: [2, 3] }, number))).toEqual([false, true, true]);
    expect(isExpected({ revisions: null }, 9)).toBe(true);
  });
});
