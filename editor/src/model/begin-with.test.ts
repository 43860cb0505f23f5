import { describe, expect, it } from "vitest";
import { freeId, retitled } from "./begin-with.ts";
import { blankProtocol } from "./blank-protocol.ts";

describe("a new protocol", () => {
  it("gets the id of its title", () => {
    const made = retitled(blankProtocol("Other"), "Public complaints", new Set());
    expect([made.id, made.title]).toEqual(["public-complaints", "Public complaints"]);
  });

  it("never gets the id of another, so that publishing it replaces nothing", () => {
    expect(freeId("Care", new Set(["care", "care-2"]))).toBe("care-3");
  });

  it("gets an id that is short enough, with its number", () => {
    const long = freeId("a".repeat(80), new Set());
    expect(long).toHaveLength(60);
    const next = freeId("a".repeat(80), new Set([long]));
    expect([next.length, next.endsWith("a-2")]).toEqual([60, true]);
  });
});
