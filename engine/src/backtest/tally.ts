import type { Json } from "../protocol/json.ts";
import { firstGroups, type Groups } from "./groups.ts";
import { mergeCounts } from "./merge.ts";
import type { Counted } from "./sample.ts";
import type { Times } from "./times.ts";

/** By what mentions are counted, and what the keys of each are made of. `label` is about those that differ from their label. */
export const CUTS = {
  answer: ["field", "answer"],
  reason: ["field", "answer", "because"],
  lead: ["lead", "field", "answer"],
  channel: ["channel", "field", "answer"],
  language: ["language", "field", "answer"],
  label: ["field", "label", "answer"],
  outcome: ["outcome"],
} as const;
export type Cut = keyof typeof CUTS;

/** Everything that is counted one by one. */
export interface Totals {
  readonly mentions: number;
  readonly cases: number;
  /** Mentions that joined an open case. */
  readonly joined: number;
  /** Mentions that were decided by the fallback, and those with a field left undecided. */
  readonly fallback: number;
  readonly undecided: number;
  /** Events from outside that came upon a case, and recorded ones whose conversation had no open case. */
  readonly events: number;
  readonly lost: number;
  /** Mentions with a label, and those of them that were decided as it says. */
  readonly labelled: number;
  readonly agreed: number;
}

/** How a clock fared. `running`: it still ran in a case that was open 30 days after its last mention. */
export interface ClockCounts {
  readonly runs: number;
  readonly met: number;
  readonly cancelled: number;
  readonly running: number;
  readonly breached: Counted;
  /** From its start until it was met. */
  readonly metAfter: Times;
}

/** How a state was lived in. `open`: visits that still went on 30 days after the last mention; they have no dwell time. */
export interface StateCounts {
  readonly entered: Counted;
  readonly cases: number;
  readonly open: number;
  readonly dwell: Times;
}

/** How often a transition was taken, and in how many cases. */
export interface TransitionCounts {
  readonly taken: Counted;
  readonly cases: number;
}

/** What a backtest found: plain JSON, the same bytes however the mentions were dealt out. */
export interface Tally {
  readonly totals: Totals;
  readonly groups: { readonly [C in Cut]: Groups };
  readonly clocks: { readonly [clock: string]: ClockCounts };
  /** From opening a case until the first reply that was sent; cases without one are not in it. */
  readonly firstReply: Times;
  readonly states: { readonly [path: string]: StateCounts };
  readonly transitions: { readonly [id: string]: TransitionCounts };
}

const NOTHING: Tally = {
  totals: {
    mentions: 0,
    cases: 0,
    joined: 0,
    fallback: 0,
    undecided: 0,
    events: 0,
    lost: 0,
    labelled: 0,
    agreed: 0,
  },
  groups: { answer: {}, reason: {}, lead: {}, channel: {}, language: {}, label: {}, outcome: {} },
  clocks: {},
  firstReply: { count: 0, sum: 0, steps: {} },
  states: {},
  transitions: {},
};

/** Parts of one backtest as one: the same as if one core had done it all. No parts are a backtest of nothing. */
export function mergeTallies(parts: readonly Tally[]): Tally {
  const whole = parts.reduce<Json>(
    (sum, part) => mergeCounts(sum, part as unknown as Json),
    NOTHING as unknown as Json,
  ) as unknown as Tally;
  const groups = Object.fromEntries(Object.entries(whole.groups).map(([cut, each]) => [cut, firstGroups(each)]));
  return mergeInOrder({ ...whole, groups } as Tally);
}

const mergeInOrder = (tally: Tally): Tally => mergeCounts({}, tally as unknown as Json) as unknown as Tally;
