import { describe, expect, it } from "vitest";
import { ALWAYS } from "./brand-hours.ts";
import { hoursText, readHoursText, scheduleHoursInWords, weekInWords } from "./brand-hours-words.ts";

const OFFICE = {
  mon: ["09:00-17:00"],
  tue: ["09:00-17:00"],
  wed: ["09:00-17:00"],
  thu: ["09:00-17:00"],
  fri: ["09:00-17:00"],
};

describe("a schedule in words", () => {
  it("says days with the same hours together", () => {
    expect(weekInWords(OFFICE)).toBe("Mon to Fri 9:00 to 17:00");
    expect(weekInWords({ ...OFFICE, wed: ["10:00-12:00"], sat: ["10:00-12:00"] })).toBe(
      "Mon, Tue, Thu and Fri 9:00 to 17:00, Wed and Sat 10:00 to 12:00",
    );
  });

  it("says breaks and nights", () => {
    expect(weekInWords({ mon: ["13:30-17:30", "09:00-12:30"] })).toBe("Mon 9:00 to 12:30 and 13:30 to 17:30");
    expect(weekInWords({ sat: ["22:00-06:00"] })).toBe("Sat 22:00 to 6:00 the next day");
  });

  it("says always and never", () => {
    expect(weekInWords(ALWAYS)).toBe("Always open");
    expect(weekInWords({})).toBe("Never open");
  });

  it("counts holidays", () => {
    expect(scheduleHoursInWords({ weekly: OFFICE, holidays: ["2026-12-25"] })).toBe(
      "Mon to Fri 9:00 to 17:00, closed on 1 holiday",
    );
    expect(scheduleHoursInWords({ weekly: ALWAYS, holidays: ["2026-12-25", "2026-12-26"] })).toBe(
      "Always open, closed on 2 holidays",
    );
  });
});

describe("the hours of a day as a text", () => {
  it.each([
    ["9-17", ["09:00-17:00"]],
    ["9:00–12:30, 13:30–17:30", ["09:00-12:30", "13:30-17:30"]],
    ["1:30 pm to 5 pm and 9am until 12.30", ["09:00-12:30", "13:30-17:00"]],
    ["22-6", ["22:00-06:00"]],
    ["18:00-24:00", ["18:00-24:00"]],
    ["18-0", ["18:00-24:00"]],
    ["12am-12pm", ["00:00-12:00"]],
    ["all day", ["00:00-24:00"]],
    ["closed", []],
    ["", []],
  ])("“%s” is read", (text, intervals) => {
    expect(readHoursText(text)).toEqual(intervals);
  });

  it.each(["nine", "9", "9-", "25-26", "9:75-10", "9-9", "9-12, 11-13", "13 pm-14"])(
    "“%s” is refused, with words",
    (text) => {
      expect(readHoursText(text)).toEqual({ error: expect.stringMatching(/\w.*\.$/) });
    },
  );

  it("reads what it writes", () => {
    for (const intervals of [["07:15-22:00"], ["09:00-12:30", "13:30-17:30"], ["22:00-06:00"], ["00:00-24:00"], []])
      expect(readHoursText(hoursText(intervals))).toEqual(intervals);
  });
});
