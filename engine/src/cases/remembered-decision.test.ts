import { describe, expect, it } from "vitest";
import { NOTHING_DECIDED, type Decision } from "../vocabulary/decision.ts";
import { decisionOf, earlierOf, rememberDecision, rememberEarlier } from "./remembered-decision.ts";

const because = "it can be solved here";
const by = { state: "care.a\\#b", transition: "care.a\\#b#always[2]" };

const whole: Decision = {
  respond: { status: "decided", value: "yes", because, by },
  due: {
    status: "decided",
    value: "2026-03-03T10:15:00.000Z",
    because: "First word",
    by: { state: "care" },
    clock: "firstReply",
    within: "PT15M@desk",
  },
  lead: { status: "decided", value: "", because, by: { state: "" } },
  channel: { status: "decided", value: "public", because, by },
  offline: { status: "none", because, by },
};

describe("a decision between steps", () => {
  it("comes back whole, its answers in the order of the questions", () => {
    const recalled = decisionOf({ decided: rememberDecision(whole) });
    expect(recalled).toEqual(whole);
    expect(Object.keys(recalled)).toEqual(Object.keys(whole));
  });

  it("comes back undecided where it is", () => {
    const some = { ...NOTHING_DECIDED, due: whole.due };
    expect(decisionOf({ decided: rememberDecision(some) })).toEqual(some);
    expect(rememberDecision(NOTHING_DECIDED)).toEqual([]);
  });

  it("says a reason once for the answers that were given together", () => {
    expect(rememberDecision(whole)).toEqual([
      { transition: by.transition, because, answers: { respond: "yes", channel: "public", offline: null } },
      {
        state: "care",
        because: "First word",
        answers: { due: "2026-03-03T10:15:00.000Z" },
        clock: "firstReply",
        within: "PT15M@desk",
      },
      { state: "", because, answers: { lead: "" } },
    ]);
  });

  it("keeps a clock's promise to the answer that it made, when others were given with it", () => {
    const together = { ...NOTHING_DECIDED, respond: whole.respond, due: { ...whole.due, because, by } } as Decision;
    expect(decisionOf({ decided: rememberDecision(together) })).toEqual(together);
  });

  it("keeps answers that were changed later in their order, those that were changed together under one reason", () => {
    const later = { status: "decided", value: "duty", because, by } as const;
    const changed = [
      ...(["respond", "channel", "offline", "due"] as const).map((field) => ({ field, answer: whole[field] })),
      { field: "channel" as const, answer: later },
      { field: "channel" as const, answer: whole.channel },
    ];
    const kept = rememberEarlier(changed);
    expect(earlierOf({ earlier: kept })).toEqual(changed);
    expect(earlierOf({})).toEqual([]);
    expect(kept.map(({ answers }) => answers)).toEqual([
      { respond: "yes", channel: "public", offline: null },
      { due: "2026-03-03T10:15:00.000Z" },
      { channel: "duty" },
      { channel: "public" },
    ]);
  });
});
