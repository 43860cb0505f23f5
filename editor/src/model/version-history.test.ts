import type { VersionSummary } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { comparedWith, isAskedBy, isPublished, standingWords } from "./version-history.ts";

const version = (name: string, status: VersionSummary["status"], liveAt: string | null): VersionSummary => ({
  version: name,
  brand: "toy",
  protocol: { id: "care", title: "Care" },
  status,
  note: "",
  askedAt: "2026-01-01T00:00:00.000Z",
  askedBy: { id: "person:ada", name: "Ada" },
  draft: null,
  brandRevision: 1,
  liveAt,
  retiredAt: null,
  decided: null,
  shadow: null,
});

const first = version("first", "retired", "2026-01-01T10:00:00.000Z");
const second = version("second", "live", "2026-01-02T10:00:00.000Z");
const waiting = version("waiting", "waiting", null);

describe("a version that is not live any more", () => {
  const [then, later] = ["2026-01-02T10:00:00.000Z", "2026-01-02T09:00:00.000Z"];
  const before = { ...first, retiredAt: then };
  const after = { ...second, askedAt: later };

  it("was replaced by a newer one", () => {
    expect(standingWords(before, [after, before])).toBe("replaced");
  });

  it("was taken out by somebody, whatever came later or came back in its place", () => {
    const out = { ...first, retiredAt: "2026-01-01T12:00:00.000Z" };
    expect(standingWords(out, [after, out])).toBe("taken out");
    const back = { ...first, status: "live" as const, liveAt: "2026-01-03T10:00:00.000Z" };
    const undone = { ...after, status: "retired" as const, retiredAt: back.liveAt };
    expect(standingWords(undone, [undone, back])).toBe("taken out");
  });
});

it("a draft that was published is what is live, until it is changed", () => {
  const live = { draft: { id: "d1", revision: 4 } };
  expect(isPublished({ id: "d1", revision: 4 }, live)).toBe("same");
  expect(isPublished({ id: "d1", revision: 5 }, live)).toBe("changed");
  expect(isPublished({ id: "d2", revision: 4 }, live)).toBeNull();
  expect(isPublished({ id: "d1", revision: 4 }, { draft: null })).toBeNull();
  expect(isPublished({ id: "d1", revision: 4 }, undefined)).toBeNull();
});

describe("a version is compared with", () => {
  it("the one that was live before it", () => {
    expect(comparedWith(second, [waiting, second, first])).toBe(first);
  });

  it("the live one, when it never was live itself", () => {
    expect(comparedWith(waiting, [waiting, first, second])).toBe(second);
  });

  it("the last that was live, when it never was live and none is", () => {
    const out = { ...second, status: "retired" as const };
    expect(comparedWith(waiting, [waiting, first, out])).toBe(out);
  });

  it("what it took the place of, after it came back", () => {
    const back = { ...first, status: "live" as const, liveAt: "2026-01-03T10:00:00.000Z" };
    expect(comparedWith(back, [second, back])).toBe(second);
  });

  it("nothing, when it is the first", () => {
    expect(comparedWith(first, [first, second, waiting])).toBeNull();
    expect(comparedWith(waiting, [waiting])).toBeNull();
  });
});

describe("who asked for a version", () => {
  const me = { kind: "person", id: "ada", name: "Ada", email: null, everywhere: [], brands: [] } as const;

  it("is recognised by kind and id, not by name", () => {
    expect(isAskedBy(first, { ...me, everywhere: [], brands: [] })).toBe(true);
    expect(isAskedBy(first, { ...me, id: "ben", everywhere: [], brands: [] })).toBe(false);
    expect(isAskedBy(first, { ...me, kind: "key", everywhere: [], brands: [] })).toBe(false);
  });
});
