import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram } from "../fixtures/toy.ts";
import { advance } from "./advance.ts";
import { decisionOf } from "./remembered-decision.ts";
import { factsOf } from "./remembered-facts.ts";
import type { CaseEvent, Step } from "./step.ts";

const HANDED_OVER = { type: "lead.handedOver", id: "h1", data: { to: "duty", because: "she knows the account" } };

const deaf = { initial: "a", states: { a: { entry: [DECIDED] } } };
const after = (event: CaseEvent, machine: object = deaf, rest: object = {}): Step => {
  const program = toyProgram(machine, rest);
  return advance(program, toyCase(program).state, { event }, MONDAY + 1000);
};
const kinds = ({ trace }: Step) => trace.map(({ kind }) => kind);

describe("a case that is handed over", () => {
  it("has the other lead from then on, though its protocol does not listen", () => {
    const step = after(HANDED_OVER);
    expect(decisionOf(step.state).lead).toEqual({
      status: "decided",
      value: "duty",
      because: "handed over: she knows the account",
      by: { state: "a" },
    });
    expect(step.effects).toEqual([
      { key: "c1:1:0", type: "lead", params: { lead: "duty", because: "handed over: she knows the account" } },
    ]);
    expect(factsOf(step.state).case.transfers).toBe(1);
    expect(step.state.earlier).toMatchObject([{ answers: { lead: "frontline" } }]);
    expect(kinds(step)).toEqual(["event", "decided", "effect"]);
  });

  it("is so before the protocol looks: what listens reads the new lead, and has the last word", () => {
    const machine = {
      initial: "a",
      states: {
        a: {
          entry: [DECIDED],
          on: {
            "lead.handedOver": {
              guard: "passedOn",
              actions: [{ type: "lead", params: { to: "frontline", because: "once is enough" } }],
            },
          },
        },
      },
    };
    const passedOn = { title: "Is it with duty now?", when: "decision.lead == 'duty' && case.transfers == 1" };
    const { decision } = after(HANDED_OVER, machine, { conditions: { passedOn } });
    expect(decision.lead).toMatchObject({ value: "frontline", because: "once is enough" });
  });

  it("stays so when the protocol fails over it", () => {
    const machine = {
      initial: "a",
      states: { a: { entry: [DECIDED], on: { "lead.handedOver": { guard: "broken", target: "b" } } }, b: {} },
    };
    const step = after(HANDED_OVER, machine, {
      conditions: { broken: { title: "Broken?", when: "author.name == 'A'" } },
    });
    expect(step.decision.lead).toMatchObject({ value: "duty", by: { state: "a" } });
    expect(step.effects.map(({ type }) => type)).toEqual(["lead", "notify"]);
  });

  it.each([
    ["to nobody that the brand knows", { to: "nobody" }, deaf, "there is no lead"],
    ["to whoever has it", { to: "frontline" }, deaf, "has it already"],
    ["without a lead", {}, deaf, "nobody is named"],
    [
      "that nobody is to answer",
      { to: "duty" },
      {
        initial: "a",
        states: { a: { entry: [{ type: "decide", params: { respond: "no", because: "spam" } }] } },
      },
      "nobody leads",
    ],
  ])("%s stays as it is, and the trace says why", (_, data, machine, why) => {
    const program = toyProgram(machine);
    const { decision, state } = toyCase(program);
    const step = advance(program, state, { event: { type: "lead.handedOver", data } }, MONDAY);
    expect(step.decision).toEqual(decision);
    expect(step.effects).toEqual([]);
    expect(step.trace.find(({ kind }) => kind === "noted")).toMatchObject({ text: expect.stringContaining(why) });
  });
});
