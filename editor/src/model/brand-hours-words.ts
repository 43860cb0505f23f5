import type { Schedule } from "@parley/engine";
import {
  DAY_MINUTES,
  DAYS,
  readInterval,
  spansOf,
  writeInterval,
  type Span,
  type Week,
  type WeekArea,
} from "./brand-hours.ts";
import { listInWords } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

/** The days of a week in full, Monday first. */
export const DAY_NAMES = [
  t("Monday"),
  t("Tuesday"),
  t("Wednesday"),
  t("Thursday"),
  t("Friday"),
  t("Saturday"),
  t("Sunday"),
] as const;

const SHORT_NAMES = [t("Mon"), t("Tue"), t("Wed"), t("Thu"), t("Fri"), t("Sat"), t("Sun")] as const;

/** A schedule in words: "Mon to Fri 9:00 to 17:00, closed on 12 holidays". */
export function scheduleHoursInWords({ weekly, holidays }: Pick<Schedule, "weekly" | "holidays">): string {
  const [hours, count] = [weekInWords(weekly), holidays.length];
  return count === 0
    ? hours
    : t("{hours}, closed on {count, plural, one {# holiday} other {# holidays}}", { hours, count });
}

/** A week in words; days with the same hours are said together. */
export function weekInWords(week: Week): string {
  const groups = new Map<string, number[]>();
  for (const day of DAYS.keys()) {
    const words = listInWords(spansOf(week, day).map(spanInWords));
    if (words !== "") groups.set(words, [...(groups.get(words) ?? []), day]);
  }
  if (groups.size === 0) return t("Never open");
  const said = [...groups].map(([words, days]) => `${daysInWords(days)} ${words}`);
  return groups.get(ALL_DAY)?.length === DAYS.length ? t("Always open") : said.join(", ");
}

/** A drawn area in words: "Mon to Fri 9:00 to 17:00". */
export function areaInWords({ firstDay, lastDay, from, to }: WeekArea): string {
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  return `${daysInWords(days)} ${spanInWords({ from, to })}`;
}

/** Minutes after midnight as a clock shows them: "9:30"; midnight at the end of a day is "24:00". */
export function timeInWords(minutes: number): string {
  const shown = minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes;
  return `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
}

/** The intervals of a day as they are typed: "9:00–12:30, 13:30–17:30"; nothing for a day without any. */
export function hoursText(intervals: readonly string[]): string {
  return intervals
    .map(readInterval)
    .toSorted((a, b) => a.from - b.from)
    .map((span) => (isWholeDay(span) ? ALL_DAY : `${timeInWords(span.from)}–${timeInWords(span.to)}`))
    .join(", ");
}

/** Reads the hours of a day as a person writes them: "9-17", "9:00 to 12:30, 13:30 to 17:30", "22:00–6:00", "all day", "closed". */
export function readHoursText(text: string): readonly string[] | { readonly error: string } {
  const plain = text.trim().toLowerCase();
  if (/^(|closed|none|never|[-–—])$/.test(plain)) return [];
  const spans: Span[] = [];
  for (const part of plain.split(/\s*(?:[,;]|\band\b)\s*/)) {
    const span = spanIn(part);
    if (typeof span === "string") return { error: span };
    spans.push(span);
  }
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const clash = sorted.find((span, index) => span.from < (sorted[index - 1]?.to ?? 0));
  if (clash !== undefined)
    return { error: t("{hours} overlaps with the hours before it.", { hours: spanInWords(clash) }) };
  return sorted.map(writeInterval);
}

const ALL_DAY = t("all day");

function spanIn(text: string): Span | string {
  if (text === ALL_DAY || /^(always|24 ?h(ours)?)$/.test(text)) return { from: 0, to: DAY_MINUTES };
  const [, begin, end] = /^(.+?)\s*(?:[-–—]|\bto\b|\buntil\b)\s*(.+)$/.exec(text) ?? [];
  if (begin === undefined || end === undefined)
    return t("“{text}” has no beginning and end. Write it as 9:00–17:00, or closed.", { text });
  const from = minutesIn(begin);
  const to = minutesIn(end);
  if (from === null || from === DAY_MINUTES) return noTime(begin);
  if (to === null) return noTime(end);
  if (from === to) return t("It ends when it begins: write all day for a whole day.");
  return { from, to: to < from ? to + DAY_MINUTES : to };
}

const noTime = (text: string): string => t("“{text}” is no time of day. Write it as 9:00–17:00, or closed.", { text });

function minutesIn(text: string): number | null {
  const [, hours, minutes = "0", half] = /^(\d{1,2})(?:[:.](\d\d))? ?(am|pm)?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const total = (half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0)) * 60 + Number(minutes);
  return total > DAY_MINUTES ? null : total;
}

function spanInWords(span: Span): string {
  if (isWholeDay(span)) return ALL_DAY;
  return t(span.to > DAY_MINUTES ? "{from} to {end} the next day" : "{from} to {end}", {
    from: timeInWords(span.from),
    end: timeInWords(span.to),
  });
}

const isWholeDay = ({ from, to }: Span): boolean => from === 0 && to === DAY_MINUTES;

function daysInWords(days: readonly number[]): string {
  if (days.length === DAYS.length) return t("Every day");
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const said = runs.flatMap((run) => {
    const short = run.map((day) => SHORT_NAMES[day] ?? "");
    return run.length > 2 ? [t("{from} to {end}", { from: short[0] ?? "", end: short.at(-1) ?? "" })] : short;
  });
  return listInWords(said);
}
