import type { Banded as Bands, RunMeasures, StaffingRunBody } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** What a staffing run found. */
export type StaffingFound = NonNullable<StaffingRunBody["result"]>;

/** A number over the runs: its mean, and half the width of its band. */
export interface Band {
  readonly mean: number | null;
  readonly half: number | null;
}

/** One of the alternatives with its numbers. */
export interface PlanFound {
  readonly title: string;
  readonly verdict: readonly string[];
  readonly bands: Bands<RunMeasures>;
}

/** The alternatives with their numbers, as the engine measures them. */
export const plansIn = ({ plans }: StaffingFound): readonly PlanFound[] => plans as unknown as readonly PlanFound[];

type InWords = (value: number) => string;

/** A number with so many figures as say something. */
export const plain: InWords = (value) =>
  String(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)));

/** A share in per cent. */
export const percent: InWords = (share) => t("{share} %", { share: plain(share * 100) });

/** A time in ms, in the unit that suits it. */
export const time: InWords = (ms) => {
  if (Math.abs(ms) < 60_000) return t("{value} s", { value: plain(ms / 1000) });
  if (Math.abs(ms) < 5_400_000) return t("{value} min", { value: plain(ms / 60_000) });
  return t("{value} h", { value: plain(ms / 3_600_000) });
};

/** A band in words: its mean and how far it reaches. */
export function bandWords({ mean, half }: Band, words: InWords): string {
  if (mean === null) return "–";
  return half === null || half === 0 ? words(mean) : `${words(mean)} ± ${words(half)}`;
}

/** A band as a chart draws it; null where there is no number. A share lies between none and all. */
export function drawn({ mean, half }: Band, most = Infinity) {
  if (mean === null) return null;
  return { value: mean, low: Math.max(0, mean - (half ?? 0)), high: Math.min(most, mean + (half ?? 0)) };
}

interface Measure {
  readonly title: string;
  /** Whose money it is. */
  readonly paidIn?: keyof StaffingFound["currencies"];
  readonly words: InWords;
  readonly of: (bands: PlanFound["bands"]) => Band;
}

const OVERVIEW: readonly Measure[] = [
  { title: t("First reply, half within"), words: time, of: ({ firstReply }) => firstReply.p50 },
  { title: t("First reply, nine in ten within"), words: time, of: ({ firstReply }) => firstReply.p90 },
  { title: t("Promised times that passed"), words: percent, of: ({ late }) => late.share },
  { title: t("Got a reply, of those who should"), words: percent, of: ({ answeredShare }) => answeredShare },
  { title: t("Gave up before"), words: percent, of: ({ gaveUpShare }) => gaveUpShare },
  {
    title: t("Cost of a case, by the brand's prices"),
    paidIn: "cost",
    words: plain,
    of: ({ brandCostPerCase }) => brandCostPerCase,
  },
  { title: t("Pay for a case, by the roster"), paidIn: "pay", words: plain, of: ({ payPerCase }) => payPerCase },
  { title: t("Cases"), words: plain, of: ({ cases }) => cases },
];

/** What counts most, side by side: a row for each number that any of the plans has. */
export function overviewRows(found: StaffingFound): readonly (readonly string[])[] {
  const plans = plansIn(found);
  const known = OVERVIEW.filter(({ of }) => plans.some(({ bands }) => of(bands).mean !== null));
  return known.map(({ title, paidIn, words, of }) => {
    const currency = paidIn === undefined ? null : found.currencies[paidIn];
    const what = currency === null ? title : t("{what}, {currency}", { what: title, currency });
    return [what, ...plans.map(({ bands }) => bandWords(of(bands), words))];
  });
}

/** A number of each plan for each of some things, such as leads: for bars and the table behind them. */
export function barsOf(
  plans: readonly PlanFound[],
  names: readonly (readonly [id: string, title: string])[],
  of: (bands: PlanFound["bands"], id: string) => Band | undefined,
  words: InWords,
) {
  const known = names.filter(([id]) => plans.some(({ bands }) => (of(bands, id)?.mean ?? null) !== null));
  const bandFor = ({ bands }: PlanFound, id: string): Band => of(bands, id) ?? { mean: null, half: null };
  return {
    rows: known.map(([id, title]) => ({
      id,
      title,
      values: plans.map((plan) => bandFor(plan, id).mean ?? 0),
      says: saysOf(
        plans.map((plan) => bandFor(plan, id)),
        words,
      ),
    })),
    table: {
      head: ["", ...plans.map(({ title }) => title)],
      rows: known.map(([id, title]) => [title, ...plans.map((plan) => bandWords(bandFor(plan, id), words))]),
    },
  };
}

/** What stands behind the bars: one with its band, two side by side, of more the smallest and the largest. */
function saysOf(bands: readonly Band[], words: InWords): string {
  const [only] = bands;
  if (bands.length === 1 && only !== undefined) return bandWords(only, words);
  const means = bands.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  if (bands.length === 2) return bands.map(({ mean }) => (mean === null ? "–" : words(mean))).join(" · ");
  return means.length === 0 ? "–" : `${words(Math.min(...means))} … ${words(Math.max(...means))}`;
}

/** The clock of which most promised times passed, in all plans together; null where none did. */
export function worstClock(plans: readonly PlanFound[]): string | null {
  const late = new Map<string, number>();
  for (const { bands } of plans)
    for (const [clock, each] of Object.entries(bands.clocks))
      late.set(clock, (late.get(clock) ?? 0) + (each.late.mean ?? 0));
  const [worst] = [...late].toSorted(([, one], [, other]) => other - one);
  return worst === undefined || worst[1] === 0 ? null : worst[0];
}
