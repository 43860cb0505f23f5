import { parseDelay, type Brand } from "@parley/engine";
import { scheduleInWords } from "../../model/durations.ts";
import { t } from "../../texts/texts.ts";

type Schedules = Brand["schedules"];

/** A length of time as a person writes it down, in the document's form: an ISO 8601 duration and the schedule that it counts in. */
export interface WrittenDuration {
  readonly duration: string;
  /** The brand's schedule; null where all hours count; undefined where the text says nothing of it. */
  readonly schedule: string | null | undefined;
}

/** What a text says, or what keeps it from being a length of time. */
export type DurationReading = WrittenDuration | { readonly error: string };

const UNITS = [
  { letter: "D", seconds: 86_400, words: /^(?:d|days?)$/ },
  { letter: "H", seconds: 3600, words: /^(?:h|hrs?|hours?)$/ },
  { letter: "M", seconds: 60, words: /^(?:m|mins?|minutes?)$/ },
  { letter: "S", seconds: 1, words: /^(?:s|secs?|seconds?)$/ },
] as const;
const WEEK = /^(?:w|weeks?)$/;
const DAYS_OF_A_WEEK = 7;
/** Weeks are written as days, and before them. */
const WEEKS = -1;

type Counts = [days: number, hours: number, minutes: number, seconds: number];

const EXAMPLES = t("Write it as 30 min, 1 h 30 or 2 days.");

/** Reads "1h 30", "90 min", "2 days", "1:30" or "half an hour", each with "in support hours" or "around the clock" behind it. */
export function readDurationText(text: string, schedules: Schedules): DurationReading {
  const normal = text.trim().toLowerCase().replace(/\s+/g, " ");
  const [, amount = "", hours] =
    /^(.*?)(?:[ ,]+(?:in|during|within) (.+)|,? ?(?:around|round) the clock)?$/.exec(normal) ?? [];
  const counts = countsOf(amount);
  if (typeof counts === "string") return { error: counts };
  const duration = isoOf(counts);
  if (duration === null || parseDelay(duration) === null)
    return { error: `${t("That is no time at all.")} ${EXAMPLES}` };
  if (hours === undefined) return { duration, schedule: amount === normal ? undefined : null };
  const found = scheduleCalled(hours, schedules);
  return typeof found === "string" ? { duration, schedule: found } : found;
}

/** The document's form of counts, without what is nothing: `PT1H30M`; null when all of it is nothing. */
function isoOf([days, hours, minutes, seconds]: Counts): string | null {
  const part = (count: number, letter: string): string => (count === 0 ? "" : `${count}${letter}`);
  const time = part(hours, "H") + part(minutes, "M") + part(seconds, "S");
  const whole = `${part(days, "D")}${time === "" ? "" : `T${time}`}`;
  return whole === "" ? null : `P${whole}`;
}

function countsOf(text: string): Counts | string {
  if (text === "") return EXAMPLES;
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  if (clock !== null) return [0, Number(clock[1]), Number(clock[2]), 0];
  const counts: Counts = [0, 0, 0, 0];
  const words = plainNumbers(text).matchAll(/(\d+(?:[.,]\d+)?) ?([a-z]*)|(\S)/g);
  let smallest = WEEKS - 1;
  for (const [whole, amount, word = "", stray] of words) {
    if (amount === undefined || stray !== undefined)
      return `${t("“{text}” is no length of time.", { text })} ${EXAMPLES}`;
    const unit = word === "" ? unitBehind(smallest) : unitCalled(word);
    if (unit === null)
      return word === ""
        ? t("Say of what: {count} min, {count} h or {count} days?", { count: whole })
        : `${t("“{word}” is no unit.", { word })} ${EXAMPLES}`;
    const isWeeks = WEEK.test(word);
    const size = isWeeks ? WEEKS : unit;
    if (size <= smallest) return t("Begin with the largest part: 1 day 2 h 30 min.");
    smallest = size;
    add(counts, unit, Number(amount.replace(",", ".")) * (isWeeks ? DAYS_OF_A_WEEK : 1));
  }
  return counts.some((count) => count > MOST)
    ? t("That is too long: no part of it may be more than {most}.", { most: MOST })
    : counts;
}

/** No part of a duration has more digits than anybody needs. */
const MOST = 99_999;

/** "half an hour", "an hour and a half" and "two days", with figures; joining words are left out. */
function plainNumbers(text: string): string {
  return text
    .replace(/\bhalf an? hour\b/g, "30 min")
    .replace(/\b(hour|day|week) and a half\b/g, (_, unit: string) =>
      unit === "hour" ? "hour 30 min" : unit === "day" ? "day 12 h" : "week 3 days 12 h",
    )
    .replace(/\b(an?|one|two|three|four|five|six|seven|eight|nine|ten)\b/g, (word) => String(FIGURES[word] ?? word))
    .replace(/\band\b|,(?!\d)/g, " ");
}

const FIGURES: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

function unitCalled(word: string): number | null {
  if (WEEK.test(word)) return 0;
  const index = UNITS.findIndex(({ words }) => words.test(word));
  return index < 0 ? null : index;
}

/** In "1 h 30" the thirty are minutes; a number alone says nothing. */
const unitBehind = (smallest: number): number | null => (smallest === 1 || smallest === 2 ? smallest + 1 : null);

/** Adds an amount of a unit; what is left of a broken one goes to smaller units, in whole seconds. */
function add(counts: Counts, unit: number, amount: number): void {
  let seconds = Math.round(amount * (UNITS[unit]?.seconds ?? 0));
  for (const [index, { seconds: size }] of UNITS.entries()) {
    if (index < unit) continue;
    const whole = Math.floor(seconds / size);
    counts[index] = (counts[index] ?? 0) + whole;
    seconds -= whole * size;
  }
}

const ANY_HOURS = /^(?:(?:business|working|work|office|opening|our) )?hours$/;

function scheduleCalled(words: string, schedules: Schedules): string | { readonly error: string } {
  const called = words.replace(/^(?:the|our) /, "");
  const named = Object.entries(schedules).find(
    ([name, { title }]) => sameHours(called, title) || sameHours(called, name),
  );
  if (named !== undefined) return named[0];
  const [only, ...more] = Object.keys(schedules);
  if (only !== undefined && more.length === 0 && ANY_HOURS.test(called)) return only;
  const known = Object.keys(schedules).map((name) => t("in {hours}", { hours: scheduleInWords(name, schedules) }));
  return {
    error:
      known.length === 0
        ? t("The brand has no working hours yet: all hours count.")
        : t("Which hours? {hours}.", { hours: [...known, t("around the clock")].join(", ") }),
  };
}

const withoutHours = (text: string): string => text.toLowerCase().replace(/ hours$/, "");
const sameHours = (said: string, title: string): boolean => withoutHours(said) === withoutHours(title);

/** Lengths of time that promises are made of, in rising order. */
const LADDER = [
  "PT5M PT10M PT15M PT20M PT30M PT45M PT1H PT90M PT2H PT3H PT4H PT6H PT8H PT12H PT24H",
  "P2D P3D P4D P5D P7D P10D P14D P21D P30D P60D P90D P180D P365D",
]
  .join(" ")
  .split(" ");

/** The next longer or shorter usual length of time; the same when there is none. */
export function steppedDuration(duration: string, direction: "longer" | "shorter"): string {
  const ms = parseDelay(duration)?.ms ?? 0;
  const length = (each: string): number => parseDelay(each)?.ms ?? 0;
  const next =
    direction === "longer" ? LADDER.find((each) => length(each) > ms) : LADDER.findLast((each) => length(each) < ms);
  return next ?? duration;
}
