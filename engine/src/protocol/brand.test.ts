import { describe, expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import { parseBrand } from "./parse.ts";

const BRAND = {
  id: "toy",
  name: "Toy",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  schedules: { desk: { title: "Desk", weekly: { mon: ["09:00-17:00"] } } },
  leads: { frontline: { title: "Front line", schedule: "desk" } },
};
const desk = (more: object) => ({ schedules: { desk: { ...BRAND.schedules.desk, ...more } } });

/** What is said against a brand, each with its place. */
function faults(more: object): string[] {
  try {
    parseBrand({ ...BRAND, ...more });
    return [];
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return error.issues.map(({ at, message }) => `${at}: ${message}`);
  }
}

describe("a brand file", () => {
  it.each([
    [
      "lunch and nights",
      desk({ weekly: { mon: ["09:00-12:00", "13:00-17:00"], fri: ["22:00-06:00", "00:00-24:00"] } }),
    ],
    ["a leap day off", desk({ holidays: ["2028-02-29"] })],
    ["half-hour zones", desk({ timeZone: "Australia/Lord_Howe" })],
    ["UTC", { timeZone: "UTC" }],
    ["one protocol that takes everything", { protocols: [{ protocol: "care" }] }],
    [
      "several protocols, the last of which takes the rest",
      { protocols: [{ protocol: "reviews", when: "mention.channel == 'google'" }, { protocol: "care" }] },
    ],
    ["a second person", { publishing: { secondPerson: true } }],
    ["conversations that end within a day", { conversationWindow: "PT24H" }],
  ])("may have %s", (_, more) => {
    expect(faults(more)).toEqual([]);
  });

  it.each([
    [
      "a zone that is none",
      { timeZone: "Europe/Dubln" },
      "timeZone: There is no such time zone: write a name of the IANA list, such as Europe/Dublin.",
    ],
    [
      "an offset for a zone",
      desk({ timeZone: "+01:00" }),
      "schedules.desk.timeZone: There is no such time zone: write a name of the IANA list, such as Europe/Dublin.",
    ],
    [
      "a lead with hours that nobody defines",
      { leads: { night: { title: "Night", schedule: "nights" } } },
      'leads.night.schedule: There is no schedule "nights": define it, or name one of these: desk.',
    ],
    [
      "an empty interval",
      desk({ weekly: { mon: ["09:00-09:00"] } }),
      "schedules.desk.weekly.mon.0: An interval ends when it begins: write 00:00-24:00 for a whole day.",
    ],
    ["a schedule without hours", desk({ weekly: { mon: [] } }), "schedules.desk.weekly: Give it hours on some day."],
    [
      "a day that does not exist",
      desk({ holidays: ["2026-02-29"] }),
      "schedules.desk.holidays.0: There is no such date: write one such as 2026-03-02.",
    ],
    [
      "a currency by its sign",
      { leads: { frontline: { title: "Front line", authority: { "€": 40 } } } },
      "leads.frontline.authority.€: Write an ISO 4217 code such as EUR.",
    ],
    [
      "a last protocol with a condition",
      { protocols: [{ protocol: "care", when: "mention.public" }] },
      "protocols.0.when: The last entry takes every mention that no other takes: leave out its condition.",
    ],
    [
      "protocols that no mention can reach",
      { protocols: [{ protocol: "care" }, { protocol: "reviews" }] },
      "protocols.0: Only the last entry goes without a condition: no mention would reach those behind this one.",
    ],
    [
      "a window that is no duration",
      { conversationWindow: "7 days" },
      "conversationWindow: Write an ISO 8601 duration such as PT4H.",
    ],
    [
      "a window longer than time",
      { conversationWindow: `P${"9".repeat(30)}D` },
      "conversationWindow: Write a duration of at most 12 characters.",
    ],
  ])("may not have %s", (_, more, fault) => {
    expect(faults(more)).toEqual([fault]);
  });
});
