import { describe, expect, it } from "vitest";
import { toyCase, toyProgram, toyReading, DECIDED } from "../fixtures/toy.ts";
import { factsOf, rememberFacts } from "./remembered-facts.ts";

const program = toyProgram({ initial: "a", states: { a: { entry: [DECIDED] } } });

describe("facts between steps", () => {
  it("come back whole, whatever was said", () => {
    const said = {
      tagged: false,
      shares: 3,
      author: { handle: "ann", name: "Ann", followers: 12, verified: true },
      triage: { intent: "complaint", topics: ["bags"], abusive: true, personalData: [] },
    };
    for (const more of [{}, said]) {
      const { because: _, ...reading } = toyReading(program, more);
      const { case: known } = factsOf(toyCase(program, more).state);
      const facts = { ...reading, case: known };
      expect(factsOf({ case: known.id, facts: rememberFacts(facts) })).toEqual(facts);
    }
  });

  it("are kept without what goes without saying", () => {
    const { facts } = toyCase(program).state;
    expect(facts).not.toHaveProperty("similar");
    expect(facts).not.toHaveProperty("channel");
    expect(facts.triage).not.toHaveProperty("abusive");
    expect(facts.mention).toMatchObject({ text: "Hello", channel: "x" });
  });

  it("that an older case has not heard of are unsaid", () => {
    const facts = factsOf({
      case: "c1",
      facts: { mention: { channel: "x", text: "Hello" }, author: { handle: "ann" } },
    });
    expect(facts.author).toMatchObject({ handle: "ann", followers: 0, optedOut: false });
    expect(facts.similar.lastHour).toBe(0);
    expect(facts.channel.directMessages).toBe(true);
  });
});
