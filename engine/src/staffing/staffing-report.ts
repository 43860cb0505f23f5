import type { Report, ReportPart } from "../exchange/report.ts";
import type { Brand } from "../protocol/brand.ts";
import { leadTitle } from "../protocol/lead-title.ts";
import { nameInWords } from "../protocol/words.ts";
import type { Band, Banded } from "./bands.ts";
import { WEEKDAYS, type RunMeasures } from "./run-measures.ts";
import { inCurrency, type Currencies } from "./currencies.ts";
import type { SimulatedPlan } from "./simulate-staffing.ts";
import type { StaffedPlan, StaffingComparison, StaffingResult } from "./staffing-result.ts";
import { bandInWords, differenceInWords, percent, plainNumber, points, timeInWords } from "./words.ts";

type Words = (value: number) => string;

/** How bands are written, and the shares in them: what they are, or by how much they differ. */
interface Manner {
  readonly write: (band: Band, words: Words) => string;
  readonly share: Words;
}

/** What clocks, leads and money are called. */
interface Titles {
  readonly clocks: { readonly [name: string]: { readonly title: string } };
  readonly leads: Brand["leads"];
  readonly currencies: Currencies;
}

const HOW =
  "Each number is a mean over the runs and, after ±, how far the true one may lie from it with 95 % confidence.";
const SAME =
  "Both met the same mentions, customers and handling times, run by run; what follows is by how much they differ.";

/** A simulation of staffing as a report: a verdict in words, tables with bands, and what differs between the plans. */
export function staffingReport(result: StaffingResult, plans: readonly SimulatedPlan[]): Report {
  const { from, to, demand, seeds, currencies } = result;
  const titles: Titles = {
    clocks: Object.assign({}, ...plans.map(({ program }) => program.protocol.clocks)) as Titles["clocks"],
    leads: Object.assign({}, ...plans.map(({ program }) => program.brand.leads)) as Titles["leads"],
    currencies,
  };
  return {
    title: `Staffing: ${result.plans.map(({ title }) => title).join(" against ")}`,
    parts: [
      { says: [`${demand}, ${from.slice(0, 10)} to ${to.slice(0, 10)}, ${seeds} runs.`, HOW] },
      ...result.plans.flatMap((plan) => planParts(plan, titles)),
      ...result.comparisons.flatMap((comparison) => comparisonParts(comparison, titles)),
    ],
  };
}

function planParts({ title, verdict, bands }: StaffedPlan, titles: Titles): ReportPart[] {
  return [{ heading: title }, { says: verdict }, ...tablesOf(bands, titles, { write: bandInWords, share: percent })];
}

function comparisonParts({ before, after, verdict, differences }: StaffingComparison, titles: Titles): ReportPart[] {
  return [
    { heading: `${after} instead of ${before}` },
    { says: [...verdict, SAME] },
    ...tablesOf(differences, titles, { write: differenceInWords, share: points }),
  ];
}

function tablesOf(bands: Banded<RunMeasures>, titles: Titles, { write, share }: Manner): ReportPart[] {
  const tables: Extract<ReportPart, { head: unknown }>[] = [
    overview(bands, titles, { write, share }),
    {
      head: [
        "Waiting for",
        "asked",
        "half within",
        "90 % within",
        "95 % within",
        "waiting on average",
        "passed on",
        "left",
      ],
      rows: Object.entries(bands.leads).map(([lead, { asked, wait, queue, passedOn, left }]) => [
        leadTitle(titles, lead),
        write(asked, plainNumber),
        ...[wait.p50, wait.p90, wait.p95].map((each) => write(each, timeInWords)),
        ...[queue, passedOn, left].map((each) => write(each, plainNumber)),
      ]),
    },
    {
      head: ["Clock", "ended", "late", ...WEEKDAYS],
      rows: Object.entries(bands.clocks).map(([clock, { ended, lateShare, lateShareBy }]) => [
        titles.clocks[clock]?.title ?? nameInWords(clock),
        write(ended, plainNumber),
        write(lateShare, share),
        ...WEEKDAYS.map((day) => write({ ...lateShareBy[day], half: null }, share)),
      ]),
    },
    {
      head: ["Team", "hours at the desk", "of these on cases", "occupancy"],
      rows: Object.entries(bands.teams).map(([team, { hours, busyHours, occupancy }]) => [
        team,
        write(hours, plainNumber),
        write(busyHours, plainNumber),
        write(occupancy, share),
      ]),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function overview(
  bands: Banded<RunMeasures>,
  { currencies }: Titles,
  { write, share }: Manner,
): Extract<ReportPart, { head: unknown }> {
  const rows: readonly (readonly [string, Band, Words])[] = [
    ["Mentions", bands.mentions, plainNumber],
    ["Cases", bands.cases, plainNumber],
    ["Got a reply, of those who should", bands.answeredShare, share],
    ["Gave up before, of those who should", bands.gaveUpShare, share],
    ["First reply: half within", bands.firstReply.p50, timeInWords],
    ["First reply: 90 % within", bands.firstReply.p90, timeInWords],
    ["Promised times that passed", bands.late.share, share],
    [inCurrency("Cost of a case, by the brand's prices", currencies.cost), bands.brandCostPerCase, plainNumber],
    [inCurrency("Pay for a case, by the roster", currencies.pay), bands.payPerCase, plainNumber],
  ];
  return {
    head: ["Over all", ""],
    rows: rows.filter(([, { runs }]) => runs > 0).map(([name, band, words]) => [name, write(band, words)]),
  };
}
