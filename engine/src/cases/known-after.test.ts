import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram, toyReading } from "../fixtures/toy.ts";
import { advance } from "./advance.ts";
import { factsOf } from "./remembered-facts.ts";
import type { CaseEvent } from "./step.ts";

const program = toyProgram(
  {
    initial: "calm",
    states: {
      calm: {
        entry: [DECIDED],
        on: {
          "mention.edited": { guard: "praise", target: "glad" },
          "mention.deleted": { guard: "gone", target: "end" },
        },
      },
      glad: {},
      end: { type: "final" },
    },
  },
  {
    conditions: {
      praise: { title: "Is it praise?", when: "triage.intent == 'praise'" },
      gone: { title: "Is it gone?", when: "mention.deleted" },
    },
  },
);
const after = (event: CaseEvent) => advance(program, toyCase(program).state, { event }, MONDAY);
const PRAISE = "Thank you so much, this was excellent!";

describe("what a case knows after its mention changed", () => {
  it("is the new text and what triage reads in it, which the trace tells", () => {
    const { state, trace } = after({ type: "mention.edited", data: { text: PRAISE, mention: "m1" } });
    const { mention, triage } = factsOf(state);
    expect([mention.text, triage.intent, state.active]).toEqual([PRAISE, "praise", ["glad"]]);
    expect(trace.find(({ kind }) => kind === "read")).toMatchObject({
      because: expect.arrayContaining([expect.objectContaining({ fact: "intent", value: "praise" })]),
    });
  });

  it("keeps the language where the new text does not show its own", () => {
    const state = toyCase(program, { text: "Wo ist mein Koffer?", language: "de" }).state;
    const { mention, triage } = factsOf(
      advance(program, state, { event: { type: "mention.edited", data: { text: "???" } } }, MONDAY).state,
    );
    expect([mention.language, triage.language]).toEqual(["de", "de"]);
  });

  it("is that it was deleted", () => {
    const { state } = after({ type: "mention.deleted" });
    expect(factsOf(state).mention.deleted).toBe(true);
    expect(state.status).toBe("done");
  });

  it("is the new numbers", () => {
    const { state } = after({ type: "mention.spread", data: { shares: 40, mention: "m1" } });
    expect(factsOf(state).mention).toMatchObject({ shares: 40, likes: 0 });
  });

  it.each<CaseEvent>([
    { type: "mention.edited", data: { text: PRAISE, mention: "older" } },
    { type: "mention.deleted", data: { mention: "older" } },
    { type: "mention.spread", data: { shares: 40, mention: "older" } },
  ])("is what it knew, when an older mention of it changed: $type", (event) => {
    const { state } = after(event);
    expect(factsOf(state).mention).toEqual(toyReading(program).mention);
    expect(state.active).toEqual(["calm"]);
    expect(state.step).toBe(1);
  });

  it("counts no mention more", () => {
    expect(factsOf(after({ type: "mention.edited", data: { text: "Hm" } }).state).case.mentions).toBe(1);
  });
});
