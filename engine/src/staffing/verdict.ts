import { leadTitle } from "../protocol/lead-title.ts";
import type { Program } from "../compile/program.ts";
import { isCertain, type Band, type Banded } from "./bands.ts";
import { inCurrency, type Currencies } from "./currencies.ts";
import { WEEKDAYS, type RunMeasures } from "./run-measures.ts";
import { percent, points, shareInWords, timeInWords } from "./words.ts";

const DAYS = {
  Mon: "Mondays",
  Tue: "Tuesdays",
  Wed: "Wednesdays",
  Thu: "Thursdays",
  Fri: "Fridays",
  Sat: "Saturdays",
  Sun: "Sundays",
};

/** Above this share of their hours people have no time to breathe: 85 to 90 % is what call centres take as the most. */
const TOO_BUSY = 0.9;

/** Clocks that a verdict names, those with most late promises. */
const MOST_CLOCKS = 3;

/** What a plan comes to, in sentences: the most important first. */
export function verdictOf(
  bands: Banded<RunMeasures>,
  { protocol, brand }: Pick<Program, "protocol" | "brand">,
): string[] {
  const titleOf = (lead: string): string => leadTitle(brand, lead);
  return [
    ...unserved(bands, titleOf),
    `Of all promised times ${isLate(bands.late.share)}.`,
    ...lateClocks(bands, protocol),
    ...longestWait(bands, titleOf),
    ...busyTeams(bands),
    ...leftWork(bands, titleOf),
    ...givenUp(bands.gaveUpShare),
  ];
}

/** Leads that cases go to and nobody works for: whatever else is told is without them. */
function unserved({ leads }: Banded<RunMeasures>, titleOf: (lead: string) => string): string[] {
  return Object.entries(leads).flatMap(([lead, { people, asked }]) =>
    people.mean === 0 && (asked.mean ?? 0) > 0
      ? [`Nobody works for ${titleOf(lead)}, and ${pieces(asked.mean ?? 0)} came to it.`]
      : [],
  );
}

function lateClocks({ clocks }: Banded<RunMeasures>, protocol: Program["protocol"]): string[] {
  return Object.entries(clocks)
    .filter(([, { late }]) => (late.mean ?? 0) > 0)
    .toSorted(([, a], [, b]) => (b.late.mean ?? 0) - (a.late.mean ?? 0))
    .slice(0, MOST_CLOCKS)
    .map(([clock, { lateShare, lateShareBy }]) => {
      const title = protocol.clocks[clock]?.title ?? clock;
      return `${title}: ${isLate(lateShare)}${worstDay(lateShare, lateShareBy)}.`;
    });
}

function longestWait({ leads }: Banded<RunMeasures>, titleOf: (lead: string) => string): string[] {
  const [longest] = Object.entries(leads).toSorted(([, a], [, b]) => (b.wait.p90.mean ?? 0) - (a.wait.p90.mean ?? 0));
  if (longest === undefined) return [];
  const [lead, { wait }] = longest;
  const { mean } = wait.p90;
  return mean === null || mean === 0
    ? []
    : [`The longest waits are those for ${titleOf(lead)}: one in ten for more than ${timeInWords(mean)}.`];
}

function busyTeams({ teams }: Banded<RunMeasures>): string[] {
  return Object.entries(teams).flatMap(
    ([
      team,
      {
        occupancy: { mean },
      },
    ]) =>
      mean === null || mean <= TOO_BUSY
        ? []
        : [`${team}: at work on cases for ${percent(mean)} of their time, which is more than people can keep up.`],
  );
}

function leftWork({ leads }: Banded<RunMeasures>, titleOf: (lead: string) => string): string[] {
  return Object.entries(leads).flatMap(([lead, { left }]) =>
    left.mean === null || left.mean === 0
      ? []
      : [`${titleOf(lead)}: ${pieces(left.mean)} that nobody has begun with at the end.`],
  );
}

const pieces = (left: number): string => (left < 1.5 ? "a piece of work" : `${Math.round(left)} pieces of work`);

function isLate(share: Band): string {
  if (share.mean === null) return "none came to an end";
  if (share.mean === 0) return "none is late";
  return `${shareInWords(share.mean)} late (${spread(share)})`;
}

const givenUp = ({ mean }: Band): string[] =>
  mean === null || mean === 0 ? [] : [`Of the customers who should have got a reply ${percent(mean)} gave up before.`];

function spread({ mean, half }: Band): string {
  if (mean === null) return "";
  if (half === null || half === 0) return percent(mean);
  return `${percent(mean)}; ${percent(Math.max(0, mean - half))} to ${percent(Math.min(1, mean + half))} with 95 % confidence`;
}

/** The day on which the most is late, where it is clearly more than over the week. */
function worstDay(all: Band, by: { readonly [W in (typeof WEEKDAYS)[number]]: Band }): string {
  const [worst] = WEEKDAYS.toSorted((a, b) => (by[b].mean ?? 0) - (by[a].mean ?? 0));
  if (worst === undefined || all.mean === null) return "";
  const { mean, half } = by[worst];
  if (mean === null || mean - (half ?? 0) <= all.mean) return "";
  return `, most of what begins on ${DAYS[worst]} (${percent(mean)})`;
}

/** How a plan compares with another, in sentences, by what each comes to and by how much they differ. */
export function comparisonOf(
  before: Banded<RunMeasures>,
  after: Banded<RunMeasures>,
  differences: Banded<RunMeasures>,
  currencies: Currencies,
): string[] {
  const [was, is] = [forNobody(before), forNobody(after)];
  return [
    ...(was === is ? [] : [`Work for which there is nobody: ${amount(was)} before, ${amount(is)} after.`]),
    ...COMPARED.flatMap(({ what, paidIn, of, words, apart }) =>
      changeOf(
        paidIn === undefined ? what : inCurrency(what, currencies[paidIn]),
        [of(before), of(after), of(differences)],
        words,
        apart ?? words,
      ),
    ),
  ];
}

/** Pieces of work for leads that nobody works for. */
const forNobody = ({ leads }: Banded<RunMeasures>): number =>
  Object.values(leads).reduce((sum, { people, asked }) => sum + (people.mean === 0 ? (asked.mean ?? 0) : 0), 0);
const amount = (count: number): string => (count === 0 ? "none" : pieces(count));

interface Compared {
  readonly what: string;
  /** Whose money it is. */
  readonly paidIn?: keyof Currencies;
  readonly of: (bands: Banded<RunMeasures>) => Band;
  readonly words: (value: number) => string;
  /** How a difference is written, where it is no number of the same kind. */
  readonly apart?: (value: number) => string;
}

const money = (value: number): string => value.toFixed(2);

const COMPARED: readonly Compared[] = [
  { what: "Late promises", of: ({ late }) => late.share, words: percent, apart: points },
  { what: "First reply to nine in ten", of: ({ firstReply }) => firstReply.p90, words: timeInWords },
  { what: "Got a reply", of: ({ answeredShare }) => answeredShare, words: percent, apart: points },
  { what: "Cost of a case", paidIn: "cost", of: ({ brandCostPerCase }) => brandCostPerCase, words: money },
  { what: "Pay for a case", paidIn: "pay", of: ({ payPerCase }) => payPerCase, words: money },
];

function changeOf(
  what: string,
  [before, after, difference]: readonly [Band, Band, Band],
  words: (value: number) => string,
  apart: (value: number) => string,
): string[] {
  if (difference.mean === null || before.mean === null || after.mean === null) return [];
  const change = `${what}: ${words(before.mean)} before, ${words(after.mean)} after`;
  if (difference.mean === 0 && (difference.half ?? 0) === 0) return [`${change}: no difference.`];
  if (!isCertain(difference)) return [`${change}: the difference may be chance.`];
  const way = difference.mean < 0 ? "less" : "more";
  return [`${change}: ${way} by ${apart(Math.abs(difference.mean))} ± ${apart(difference.half ?? 0)}.`];
}
