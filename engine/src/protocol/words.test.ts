import { expect, it } from "vitest";
import { durationInWords, nameInWords } from "./words.ts";

it.each([
  ["PT1H30M", "1 h 30 min"],
  ["P2D", "2 days"],
  ["P1DT12H", "1 day 12 h"],
  ["soon", "soon"],
])("%s reads %s", (duration, words) => {
  expect(durationInWords(duration)).toBe(words);
});

it("a name is read word by word", () => {
  expect(["takeOffline", "reply.sent", "who_leads"].map(nameInWords)).toEqual([
    "Take offline",
    "Reply sent",
    "Who leads",
  ]);
});
