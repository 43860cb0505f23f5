import { NOTHING_DECIDED, type Answer, type Decision } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { differences } from "./keep-shadows.ts";

const answer = (value: string, because: string): Answer => ({ status: "decided", value, because, by: { state: "a" } });
const decision = (more: Partial<Decision>): Decision => ({ ...NOTHING_DECIDED, ...more });

describe("differences of two decisions", () => {
  it("are one bit for each question that is answered otherwise, in their order", () => {
    const live = decision({ respond: answer("yes", "x"), lead: answer("billing", "x") });
    expect(differences(live, live)).toBe(0);
    expect(differences(live, decision({ ...live, lead: answer("press", "x") }))).toBe(0b00100);
    expect(differences(live, NOTHING_DECIDED)).toBe(0b00101);
    expect(
      differences(live, decision({ ...live, offline: { status: "none", because: "x", by: { state: "a" } } })),
    ).toBe(0b10000);
  });

  it("count answers, and not their becauses", () => {
    expect(
      differences(decision({ lead: answer("billing", "money") }), decision({ lead: answer("billing", "topic") })),
    ).toBe(0);
  });
});
