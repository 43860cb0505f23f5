import { percentile, type Tally } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { stretchInWords } from "../durations.ts";
import { countInWords, shareInWords } from "./answer-words.ts";

/** What went through a state or took a transition: short enough for the chart, and in words. */
export interface Flow {
  readonly count: number;
  /** How much of all, 0 to 1. */
  readonly share: number;
  readonly short: string;
  /** How long half of them stayed. */
  readonly more?: string;
  readonly words: string;
  readonly sample: readonly string[];
}

/** What went through each state (by path) and took each transition (by the engine's id). */
export function flowOf({ states, transitions, totals }: Tally): ReadonlyMap<string, Flow> {
  const all = totals.cases;
  const flows = new Map<string, Flow>();
  for (const [path, { cases, entered, open, dwell }] of Object.entries(states)) {
    const median = percentile(dwell, 0.5);
    const stay = median === null || median < 1000 ? null : stretchInWords(median);
    const said = { count: cases, share: shareInWords(cases, all) };
    flows.set(path, {
      ...flow(cases, all, entered.sample),
      short: shareInWords(cases, all),
      ...(stay === null ? {} : { more: stay }),
      words: [
        t("{count, plural, one {# case} other {# cases}} came here, {share} of all", said),
        ...(stay === null ? [] : [t("half of them left within {time}", { time: stay })]),
        ...(open === 0 ? [] : [t("{count} never left", { count: open })]),
      ].join("; "),
    });
  }
  for (const [id, { cases, taken }] of Object.entries(transitions))
    flows.set(id, {
      ...flow(cases, all, taken.sample),
      short: countInWords(cases),
      words: t("{count, plural, one {# case} other {# cases}} went this way, {share} of all", {
        count: cases,
        share: shareInWords(cases, all),
      }),
    });
  return flows;
}

const flow = (count: number, all: number, sample: readonly string[]) => ({
  count,
  share: all === 0 ? 0 : count / all,
  sample,
});
