import { describe, expect, it } from "vitest";
import { delayInWords, stretchInWords } from "./durations.ts";
import { BRAND } from "./airline.fixture.ts";

describe("durations in words", () => {
  it.each([
    ["PT15M", "15 min"],
    ["PT1H", "1 h"],
    ["PT24H", "24 h"],
    ["P2D", "2 days"],
    ["P1D", "1 day"],
    ["P1DT2H30M", "1 day 2 h 30 min"],
    ["PT45S", "45 s"],
  ])("%s reads %s", (delay, words) => {
    expect(delayInWords(delay, BRAND.schedules)).toBe(words);
  });

  it("a schedule is called by its title", () => {
    expect(delayInWords("PT8H@desk", BRAND.schedules)).toBe("8 h in care desk hours");
    expect(delayInWords("PT8H", BRAND.schedules, "desk")).toBe("8 h in care desk hours");
  });

  it("what is no duration stays as it is", () => {
    expect(delayInWords("soon", BRAND.schedules)).toBe("soon");
  });

  it("a countdown shows its two largest parts", () => {
    expect(stretchInWords(50 * 3_600_000)).toBe("2 d 2 h");
    expect(stretchInWords(61 * 60_000)).toBe("1 h 1 min");
    expect(stretchInWords(59_000)).toBe("59 s");
    expect(stretchInWords(-5)).toBe("0 s");
  });
});
