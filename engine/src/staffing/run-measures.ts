import type { Brand } from "../protocol/brand.ts";
import type { LeadTally, RunTally } from "./run-tally.ts";
import type { Roster } from "./roster.ts";

/** How long something took, in ms: percentiles by nearest rank; null where nothing did. */
type Times = {
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
};

/** The work of one lead. */
type LeadMeasures = {
  /** Pieces of work that were asked of it. */
  readonly asked: number;
  /** The share that had to wait at all. */
  readonly waitedShare: number | null;
  /** From being asked until somebody began, by the clock on the wall. */
  readonly wait: Times;
  /** How many waited on average, from the first day until the last work was done. */
  readonly queue: number;
  /** Those that left the queue before anybody began. */
  readonly passedOn: number;
  /** Those that waited still at the end. */
  readonly left: number;
  /** How many people the roster has who work for it, if not all at once. */
  readonly people: number;
};

type ClockMeasures = {
  /** Clocks that were met or ran out. */
  readonly ended: number;
  readonly late: number;
  readonly lateShare: number | null;
  /** By the weekday on which the clock began. */
  readonly lateShareBy: { readonly [W in (typeof WEEKDAYS)[number]]: number | null };
};

type TeamMeasures = {
  /** Hours at the desk, and those of them spent on cases, from the first day to the last. */
  readonly hours: number;
  readonly busyHours: number;
  readonly occupancy: number | null;
};

/** What one run measured. Shares from 0 to 1, times in ms, money in the brand's or the roster's currency. */
export type RunMeasures = {
  readonly mentions: number;
  readonly cases: number;
  readonly answeredShare: number | null;
  readonly gaveUpShare: number | null;
  readonly firstReply: Times;
  readonly leads: { readonly [lead: string]: LeadMeasures };
  readonly clocks: { readonly [clock: string]: ClockMeasures };
  readonly teams: { readonly [team: string]: TeamMeasures };
  readonly late: { readonly ended: number; readonly late: number; readonly share: number | null };
  /** By the brand's prices for replies, calls and handovers; null without such. */
  readonly brandCostPerCase: number | null;
  /** What the hours of the teams cost that say so; null when none does. */
  readonly payPerCase: number | null;
};

/** The days of the week as reports name them, Monday first. */
export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

const HOUR_MS = 3_600_000;

/** The measures of a run that ended at a moment (epoch ms). */
export function measuresOf(tally: RunTally, endedAt: number, brand: Brand, roster: Roster): RunMeasures {
  const { span, mentions, cases, toAnswer, gaveUp, firstReplies } = tally;
  const leads = [...tally.leads].map(
    ([lead, each]) => [lead, { ...leadMeasures(each, span.from, endedAt), people: peopleFor(lead, roster) }] as const,
  );
  const clocks = [...tally.clocks].map(([clock, { ended, late }]) => [clock, clockMeasures(ended, late)] as const);
  const teams = [...tally.teams].map(([team, { people, busy }]) => {
    const [hours, busyHours] = [people.areaUntil(span.to) / HOUR_MS, busy.areaUntil(span.to) / HOUR_MS];
    return [team, { hours, busyHours, occupancy: share(busyHours, hours) }] as const;
  });
  const [ended, late] = [sumOf(clocks.map(([, each]) => each.ended)), sumOf(clocks.map(([, each]) => each.late))];
  return {
    mentions,
    cases,
    answeredShare: share(firstReplies.length, toAnswer),
    gaveUpShare: share(gaveUp, toAnswer),
    firstReply: timesOf(firstReplies),
    leads: Object.fromEntries(leads),
    clocks: Object.fromEntries(clocks),
    teams: Object.fromEntries(teams),
    late: { ended, late, share: share(late, ended) },
    brandCostPerCase: cases === 0 ? null : brandCost(tally, brand, cases),
    payPerCase: cases === 0 ? null : pay(roster, Object.fromEntries(teams), cases),
  };
}

const peopleFor = (lead: string, { teams }: Roster): number =>
  sumOf(teams.filter(({ serves }) => serves.includes(lead)).map(({ people }) => people));

function leadMeasures(
  { waits, passedOn, left, queue }: LeadTally,
  from: number,
  endedAt: number,
): Omit<LeadMeasures, "people"> {
  return {
    asked: waits.length,
    waitedShare: share(waits.filter((ms) => ms > 0).length, waits.length),
    wait: timesOf(waits),
    queue: queue.areaUntil(endedAt) / (endedAt - from),
    passedOn,
    left,
  };
}

function clockMeasures(ended: readonly number[], late: readonly number[]): ClockMeasures {
  const by = WEEKDAYS.map((name, day) => [name, share(late[day] ?? 0, ended[day] ?? 0)] as const);
  return {
    ended: sumOf(ended),
    late: sumOf(late),
    lateShare: share(sumOf(late), sumOf(ended)),
    lateShareBy: Object.fromEntries(by) as ClockMeasures["lateShareBy"],
  };
}

function brandCost({ work }: RunTally, { costs }: Brand, cases: number): number | null {
  if (costs === undefined) return null;
  const { publicReply, privateReply, call, handoff } = costs;
  const { publicReplies, privateReplies, calls, handoffs } = work;
  return (publicReplies * publicReply + privateReplies * privateReply + calls * call + handoffs * handoff) / cases;
}

function pay({ teams }: Roster, worked: RunMeasures["teams"], cases: number): number | null {
  const paid = teams.flatMap(({ name, perHour, shrinkage }) =>
    // Hours away from the desk are paid too.
    perHour === undefined ? [] : [(perHour * (worked[name]?.hours ?? 0)) / (1 - shrinkage)],
  );
  return paid.length === 0 ? null : sumOf(paid) / cases;
}

function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number | null => sorted[Math.ceil(sorted.length * part) - 1] ?? null;
  return { mean: share(sumOf(sorted), sorted.length), p50: at(0.5), p90: at(0.9), p95: at(0.95) };
}

const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
