import type { JournalBody } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { innermost, lightOf, litState } from "./light.ts";

const considered = (transition: string, verdict: "taken" | "failed" | "skipped") =>
  ({ kind: "considered", transition, verdict, reason: "", values: [] }) as const;

const JOURNAL: readonly JournalBody[] = [
  {
    step: 0,
    at: "2026-03-02T10:00:00.000Z",
    event: "mention",
    actor: null,
    trace: [
      { kind: "entered", state: "a" },
      considered("a#always[0]", "failed"),
      considered("a#always[1]", "taken"),
      { kind: "left", state: "a" },
      { kind: "entered", state: "b" },
      { kind: "entered", state: "b.x" },
    ],
  },
  {
    step: 1,
    at: "2026-03-02T11:00:00.000Z",
    event: "mention",
    actor: null,
    trace: [considered("a#always[0]", "skipped")],
  },
];

describe("the light of a case", () => {
  const light = lightOf(["b", "b.x"], JOURNAL);

  it("current, visited and dark states are told apart", () => {
    expect(["a", "b", "b.x", "c"].map((path) => litState(path, light))).toEqual([
      "visited",
      "current",
      "current",
      "off",
    ]);
    expect(litState("a", null)).toBe("off");
  });

  it("taken transitions are lit, and the newest verdict counts", () => {
    expect([...light.taken]).toEqual(["a#always[1]"]);
    expect(light.verdicts.get("a#always[0]")).toBe("skipped");
    expect(light.verdicts.has("a#always[2]")).toBe(false);
  });

  it("the innermost states are those without an active child", () => {
    expect(innermost(["p", "p.one", "p.one.x", "p.two"])).toEqual(["p.one.x", "p.two"]);
  });
});
