import type { ParsedMention } from "../contract/mention.ts";
import { epochOf } from "../protocol/instant.ts";
import { Calendar } from "./calendar.ts";
import type { Rate } from "./demand.ts";

/** Fewer days than these tell nothing of weekdays, nor of how even days are. */
const DAYS_THAT_TELL = 14;

/** A rate must be above none. */
const LEAST_PER_DAY = 0.01;

/**
 * A rate as that of mentions: so many a day as came, by the hours and weekdays (on a zone's wall clock) on which they came,
 * with days as even as theirs were. Each hour gets half a mention more than came, so that none is held to be impossible.
 * How even days are is found by moments: of a day's count with mean m the variance is m + m² / k. Bursts are not told apart
 * from days that are busy.
 */
export function fitRate(mentions: readonly Pick<ParsedMention, "at">[], zone: string): Rate {
  const times = mentions.map(({ at }) => epochOf(at)).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const calendar = new Calendar(zone, first, last);
  const firstDay = calendar.numberAt(first);
  const counts: number[] = Array.from({ length: calendar.numberAt(last) - firstDay + 1 }, () => 0);
  const hours: number[] = Array.from({ length: 24 }, () => 0.5);
  for (const at of times) {
    const number = calendar.numberAt(at);
    const { start, end } = calendar.day(number);
    const hour = Math.floor(((at - start) / (end - start)) * 24);
    hours[hour] = (hours[hour] ?? 0) + 1;
    counts[number - firstDay] = (counts[number - firstDay] ?? 0) + 1;
  }
  const perDay = Math.max(LEAST_PER_DAY, times.length / counts.length);
  const mean = sumOf(hours) / 24;
  const weekdayOf = (index: number): number => calendar.day(firstDay + index).weekday;
  const weekdays = counts.length < DAYS_THAT_TELL ? [1, 1, 1, 1, 1, 1, 1] : weightsOf(counts, weekdayOf, perDay);
  const evenness = counts.length < DAYS_THAT_TELL ? null : evennessOf(counts, weekdayOf, weekdays);
  return {
    perDay: rounded(perDay),
    hours: hours.map((count) => rounded(count / mean)),
    weekdays: weekdays.map(rounded),
    ...(evenness === null ? {} : { evenness }),
  };
}

function weightsOf(counts: readonly number[], weekdayOf: (index: number) => number, perDay: number): number[] {
  return Array.from({ length: 7 }, (_, weekday) => {
    const own = counts.filter((_count, index) => weekdayOf(index) === weekday);
    return sumOf(own) / own.length / perDay;
  });
}

/** The shape of the gamma distribution behind the counts; null where they are no less even than Poisson's. */
function evennessOf(
  counts: readonly number[],
  weekdayOf: (index: number) => number,
  weekdays: readonly number[],
): number | null {
  const perWeight = sumOf(counts) / sumOf(counts.map((_, index) => weekdays[weekdayOf(index)] ?? 1));
  const expected = counts.map((_, index) => perWeight * (weekdays[weekdayOf(index)] ?? 1));
  const beyond = sumOf(counts.map((count, index) => (count - (expected[index] ?? 0)) ** 2 - (expected[index] ?? 0)));
  if (beyond <= 0) return null;
  return Math.min(1_000_000, Math.max(0.01, rounded(sumOf(expected.map((mean) => mean * mean)) / beyond)));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const rounded = (value: number): number => Math.round(value * 100) / 100;
