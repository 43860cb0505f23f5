import { durationInWords, parseDelay } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { readDurationText, steppedDuration } from "./duration-text.ts";

const hours = { mon: ["09:00-17:00"] };
const ONE = { support: { title: "Support", weekly: hours, holidays: [] } };
const TWO = { ...ONE, night: { title: "Night hours", weekly: hours, holidays: [] } };

describe("a length of time in a person's words", () => {
  it.each([
    ["30 min", "PT30M"],
    ["90 minutes", "PT90M"],
    ["1h 30", "PT1H30M"],
    ["1 h 30 min", "PT1H30M"],
    ["1h30m", "PT1H30M"],
    ["1:30", "PT1H30M"],
    ["1.5 hours", "PT1H30M"],
    ["1,5 h", "PT1H30M"],
    ["an hour and a half", "PT1H30M"],
    ["half an hour", "PT30M"],
    ["2 days", "P2D"],
    ["two days", "P2D"],
    ["a week", "P7D"],
    ["2 weeks 3 days", "P17D"],
    ["1 week, 1 day and 2 h", "P8DT2H"],
    ["a week and a half", "P10DT12H"],
    ["1.5 weeks", "P10DT12H"],
    ["1 day, 2 hours and 5 min", "P1DT2H5M"],
    ["  45 S ", "PT45S"],
    ["0.5 days", "PT12H"],
  ])("“%s” is %s", (text, duration) => {
    expect(readDurationText(text, ONE)).toEqual({ duration, schedule: undefined });
  });

  it.each([
    "",
    "soon",
    "30",
    "1 h 30 h",
    "30 min 1 h",
    "3 days 2 weeks",
    "1 week 1 week",
    "1 week 3",
    "0 min",
    "2 fortnights",
    "-5 min",
    "9999999 days",
  ])("“%s” is none, and says what to write", (text) => {
    const reading = readDurationText(text, ONE);
    expect("error" in reading && reading.error.length > 10).toBe(true);
  });

  it("names the hours that count by the schedule's title", () => {
    expect(readDurationText("30 minutes in support hours", TWO)).toEqual({ duration: "PT30M", schedule: "support" });
    expect(readDurationText("1h in the night hours", TWO)).toEqual({ duration: "PT1H", schedule: "night" });
    expect(readDurationText("1 h around the clock", TWO)).toEqual({ duration: "PT1H", schedule: null });
  });

  it("in business hours means the only schedule, and asks where there are several", () => {
    expect(readDurationText("30 minutes in business hours", ONE)).toEqual({ duration: "PT30M", schedule: "support" });
    expect(readDurationText("30 minutes in business hours", TWO)).toEqual({
      error: "Which hours? in support hours, in night hours, around the clock.",
    });
    expect(readDurationText("30 minutes in business hours", {})).toEqual({
      error: "The brand has no working hours yet: all hours count.",
    });
  });

  it("is read back from the words in which it is shown", () => {
    for (const duration of ["PT30M", "PT90M", "PT24H", "P1D", "P2DT3H4M5S", "PT45S"])
      expect(readDurationText(durationInWords(duration), ONE)).toEqual({ duration, schedule: undefined });
  });
});

describe("steps between usual lengths", () => {
  it("go to the next longer or shorter one", () => {
    expect(steppedDuration("PT30M", "longer")).toBe("PT45M");
    expect(steppedDuration("PT25M", "shorter")).toBe("PT20M");
    expect(steppedDuration("PT60M", "shorter")).toBe("PT45M");
  });

  it("end at both ends, and always rise", () => {
    expect(steppedDuration("PT5M", "shorter")).toBe("PT5M");
    const climbed = ["PT5M"];
    for (let last = ""; last !== climbed.at(-1); climbed.push(steppedDuration(last, "longer")))
      last = climbed.at(-1) ?? "";
    const lengths = climbed.slice(0, -1).map((each) => parseDelay(each)?.ms ?? 0);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(climbed.at(-1)).toBe("P365D");
  });
});
