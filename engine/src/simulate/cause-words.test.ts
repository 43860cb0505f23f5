import { expect, it } from "vitest";
import { toyProgram } from "../fixtures/toy.ts";
import { causeWords } from "./cause-words.ts";

const { protocol } = toyProgram(
  { initial: "look", states: { look: { always: [{ guard: "loud", target: "care" }, { target: "care" }] }, care: {} } },
  {
    conditions: { loud: { title: "Is it loud?", when: "mention.likes > 100.0" } },
    clocks: { word: { title: "First word", within: "PT1H", answers: "due" } },
  },
);

it("a cause is told by the titles that the protocol gives; what it does not have keeps its name", () => {
  const words = causeWords(protocol);
  expect(words({ kind: "condition", of: "look#always[0]", condition: "loud" })).toBe("“Is it loud?” in “Look”");
  expect(words({ kind: "condition", of: "gone#always[0]", condition: "gone" })).toBe("“gone” in “gone”");
  expect(words({ kind: "transition", of: "look#always[1]" })).toBe("A way out of “Look”");
  expect(words({ kind: "clock", of: "word" })).toBe("Clock “First word”");
  expect(words({ kind: "clock", of: "goneClock" })).toBe("Clock “Gone clock”");
  expect(words({ kind: "table", of: "toString" })).toBe("Table “toString”");
  expect(words({ kind: "state", of: "care" })).toBe("State “Care”");
  expect(words({ kind: "decision", of: "lead" })).toBe("Lead");
});
