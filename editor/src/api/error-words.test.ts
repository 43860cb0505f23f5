import { expect, it } from "vitest";
import { errorInWords } from "./error-words.ts";
import { ApiProblem } from "./http.ts";

it.each([
  ["this very content is live already", null, "This very content is live already."],
  ['no draft is called "one"', "Look at the list.", "No draft is called “one”. Look at the list."],
  ["e-mail address and password do not fit", null, "E-mail address and password do not fit."],
  ["winter-2026.csv cannot be read", null, "winter-2026.csv cannot be read."],
  ["lines of winter.jsonl: a field is wrong", null, "lines of winter.jsonl: a field is wrong."],
  ["Is that so?", null, "Is that so?"],
])("%s, with the hint %s, is told as sentences", (message, hint, words) => {
  expect(errorInWords(new ApiProblem(message, 400, hint))).toBe(words);
});

it("an error that is no answer has no hint", () => {
  expect(errorInWords(new Error("the browser has no canvas"))).toBe("The browser has no canvas.");
});
