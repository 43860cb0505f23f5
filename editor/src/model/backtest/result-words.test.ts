import { expect, it } from "vitest";
import { fieldsInWords, verdictOf } from "./result-words.ts";

it("what a backtest comes to is one sentence", () => {
  expect(verdictOf(500, { mentions: 500, changed: 12 })).toBe(
    "Of 500 mentions 12 are decided otherwise, 2.4 %. Nothing else changed.",
  );
  expect(verdictOf(1500, { mentions: 1500, changed: 1 })).toContain("Of 1,500 mentions 1 is decided otherwise");
  expect(verdictOf(3, { mentions: 3, changed: 0 })).toBe(
    "Of 3 mentions none is decided otherwise, and what follows is the same.",
  );
  expect(verdictOf(3, { mentions: 3, changed: 0 }, "What follows differs: it ends.")).toBe(
    "All 3 mentions get the same five answers. What follows differs: it ends.",
  );
  expect(verdictOf(3, { mentions: 3, changed: 2 }, "What follows differs: it ends.")).toBe(
    "Of 3 mentions 2 are decided otherwise, 67 %. What follows differs: it ends.",
  );
  expect(verdictOf(2000, null)).toBe("2,000 mentions were taken through the draft.");
  expect(verdictOf(0, null)).toContain("No recorded mention");
});

it("changed fields are told in the order of the questions", () => {
  expect(fieldsInWords({ lead: 12, respond: 1 })).toMatch(/ 1, .* 12$/);
});
