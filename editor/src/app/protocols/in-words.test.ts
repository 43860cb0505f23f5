import { describe, expect, it } from "vitest";
import { dayInWords } from "./in-words.ts";

const at = (month: number, day: number, hour: number, year = 2026): string =>
  new Date(year, month - 1, day, hour, 5).toISOString();
const now = new Date(2026, 2, 30, 0, 30);

describe("when something happened", () => {
  it.each([
    ["today, 00:05", at(3, 30, 0)],
    ["yesterday, 23:05", at(3, 29, 23)],
    ["28 Mar, 10:05", at(3, 28, 10)],
    ["30 Mar 2025, 10:05", at(3, 30, 10, 2025)],
  ])("is said as %s", (words, instant) => {
    expect(dayInWords(instant, now)).toBe(words);
  });
});
