import type { ParsedMention } from "../contract/mention.ts";
import { ParleyError } from "../errors.ts";
import { epochOf, isoInstant } from "../protocol/instant.ts";
import { Calendar, dayNumber, type Day } from "./calendar.ts";
import { chanceOf, type Chance } from "./chance.ts";
import type { Demand, Rate } from "./demand.ts";
import { exponential, gammaOfMeanOne } from "./distributions.ts";
import { msOf } from "./drawn-time.ts";

/** A mention that comes in. `at` in epoch ms; `like` is the mention of the sample that it was drawn from, or itself. */
export interface Arrival {
  readonly at: number;
  readonly mention: ParsedMention;
  readonly like: ParsedMention;
}

/** What is simulated: `from` and `to` in epoch ms, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly days: readonly Day[];
  readonly calendar: Calendar;
}

const DAY_MS = 86_400_000;

/** How long after the last day people go on with what came in, at the most. */
export const AFTERWARDS_MS = 28 * DAY_MS;

/** Days with a rate, when nobody says how many. */
const USUAL_DAYS = 28;

/**
 * The days that a simulation covers: from the model's first day or else that of the first mention, so many of them, or up
 * to the last mention. Throws PARLEY_ARRIVALS_INVALID without any mention.
 */
export function spanOf(
  { from, rate }: Demand,
  sample: readonly ParsedMention[],
  wanted: number | null,
  zone: string,
): Span {
  const times = sample.map(({ at }) => epochOf(at)).toSorted((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined)
    throw new ParleyError("PARLEY_ARRIVALS_INVALID", "There is no mention to work with.", {
      hint: "Give a file with at least one mention.",
    });
  const firstDay = from === undefined ? dayNumberAt(zone, first) : dayNumber(from);
  const recordedDays = dayNumberAt(zone, last) - firstDay + 1;
  const count = Math.max(wanted ?? (rate === undefined ? recordedDays : USUAL_DAYS), 1);
  const begin = firstDay * DAY_MS;
  const calendar = new Calendar(zone, begin, begin + count * DAY_MS + AFTERWARDS_MS);
  const days = Array.from({ length: count }, (_, index) => calendar.day(firstDay + index));
  return { from: days[0]?.start ?? begin, to: days.at(-1)?.end ?? begin, days, calendar };
}

const dayNumberAt = (zone: string, at: number): number => new Calendar(zone, at, at).numberAt(at);

/** What comes in during a run, the earliest first: the same for the same seed, whoever is there to answer. */
export function arrivalsOf({ rate }: Demand, sample: readonly ParsedMention[], span: Span, seed: number): Arrival[] {
  const arrivals = rate === undefined ? recorded(sample) : span.days.flatMap((day) => drawn(rate, sample, day, seed));
  return arrivals
    .filter(({ at }) => at >= span.from && at < span.to)
    .toSorted((a, b) => a.at - b.at || (a.mention.id < b.mention.id ? -1 : 1));
}

const recorded = (sample: readonly ParsedMention[]): Arrival[] =>
  sample.map((mention) => ({ at: epochOf(mention.at), mention, like: mention }));

function drawn(rate: Rate, sample: readonly ParsedMention[], day: Day, seed: number): Arrival[] {
  const single = singles(rate, day, chanceOf(seed, "day", day.date)).map((at, index) =>
    arrivalLike(pick(sample, chanceOf(seed, "mention", day.date, index)), `${day.date}-${index + 1}`, at),
  );
  return [...single, ...burstsOf(rate, sample, day, seed)];
}

/**
 * The moments of a Poisson process with a rate by the hour, found by stretching time (Çinlar 1975): gaps of mean 1, laid out
 * on the expected number of mentions so far.
 */
function singles({ perDay, evenness, weekdays, hours }: Rate, day: Day, chance: Chance): number[] {
  const busy = evenness === undefined ? 1 : gammaOfMeanOne(chance, evenness);
  const expected = ((perDay * 7 * (weekdays[day.weekday] ?? 0)) / sumOf(weekdays)) * busy;
  const perWeight = expected / sumOf(hours);
  const moments: number[] = [];
  for (let passed = exponential(chance); passed < expected; passed += exponential(chance))
    moments.push(momentOf(day, hours, passed / perWeight));
  return moments;
}

/** The moment of a day by which a weight of its hours has passed. */
function momentOf({ start, end }: Day, hours: readonly number[], weight: number): number {
  let left = weight;
  for (const [hour, each] of hours.entries()) {
    if (left < each) return Math.round(start + ((hour + left / each) / hours.length) * (end - start));
    left -= each;
  }
  return end - 1;
}

/** Many report the same: each burst is of one text, by as many authors, half of them within its half-time. */
function burstsOf({ bursts, hours }: Rate, sample: readonly ParsedMention[], day: Day, seed: number): Arrival[] {
  if (bursts === undefined) return [];
  const chance = chanceOf(seed, "bursts", day.date);
  const arrivals: Arrival[] = [];
  let burst = 0;
  for (let passed = exponential(chance); passed < bursts.perWeek / 7; passed += exponential(chance)) {
    burst += 1;
    const begin = momentOf(day, hours, chance() * sumOf(hours));
    const about = pick(sample, chance);
    let number = 0;
    for (let sent = exponential(chance); sent < bursts.mentions; sent += exponential(chance)) {
      number += 1;
      const at = Math.round(begin - msOf(bursts.halfIn) * Math.log2(1 - sent / bursts.mentions));
      arrivals.push(arrivalLike(about, `${day.date}-burst${burst}-${number}`, at));
    }
  }
  return arrivals;
}

/** A mention like one of the sample, by somebody else, who has not written before. */
function arrivalLike(like: ParsedMention, id: string, at: number): Arrival {
  const { conversation: _, ...rest } = like;
  const author = { ...like.author, handle: `${like.author.handle}-${id}` };
  return { at, mention: { ...rest, id, at: isoInstant(at), author }, like };
}

function pick(sample: readonly ParsedMention[], chance: Chance): ParsedMention {
  return sample[Math.floor(chance() * sample.length)] as ParsedMention;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
