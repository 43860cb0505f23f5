import { expect, it } from "vitest";
import { rowFaultInWords } from "./fault-words.ts";

it.each([
  ["line 151, text", "is required", "Line 151, “Text”: is required"],
  ["line 2, author.followers", "must be a number", "Line 2, “The author: followers”: must be a number"],
  [
    "line 2, author.shoe",
    "is not a field that Parley knows",
    "Line 2, “author.shoe”: is not a field that Parley knows",
  ],
  ["events.jsonl, line 3, at", "is required", "events.jsonl, line 3, “Written at”: is required"],
])("of %s is told which line it is, and which field as the columns are called", (at, message, words) => {
  expect(rowFaultInWords(at, message)).toBe(words);
});

it("what is wrong elsewhere is no row of a file", () => {
  expect(rowFaultInWords("machine.states.care", "no such state")).toBeNull();
});
