import { labelOf, QUESTIONS, type DecisionField, type ReplayedMention } from "@parley/engine";

/** How often each decision was made, and how often labels agree. */
export interface ReplayTally {
  mentions: number;
  cases: number;
  joined: number;
  fallback: number;
  decisions: Record<DecisionField, Record<string, number>>;
  labels: {
    equal: number;
    differing: number;
    fields: Partial<Record<DecisionField, number>>;
    examples: DifferingMention[];
  };
}

/** A mention that was decided otherwise than its label says. */
export interface DifferingMention {
  readonly id: string;
  readonly differs: readonly { readonly field: DecisionField; readonly label: string; readonly decided: string }[];
}

const MOST_EXAMPLES = 10;

/** Counts nothing yet. */
export function emptyTally(): ReplayTally {
  return {
    mentions: 0,
    cases: 0,
    joined: 0,
    fallback: 0,
    decisions: { respond: {}, due: {}, lead: {}, channel: {}, offline: {} },
    labels: { equal: 0, differing: 0, fields: {}, examples: [] },
  };
}

/** Counts a mention. */
export function tally(counts: ReplayTally, replayed: ReplayedMention): void {
  counts.mentions += 1;
  if (replayed.joined) counts.joined += 1;
  else counts.cases += 1;
  if (replayed.fallback) counts.fallback += 1;
  const decided = labelOf(replayed.decision);
  for (const { field } of QUESTIONS)
    counts.decisions[field][decided[field]] = (counts.decisions[field][decided[field]] ?? 0) + 1;
  const { label, differs } = replayed;
  if (label === undefined) return;
  if (differs.length === 0) {
    counts.labels.equal += 1;
    return;
  }
  counts.labels.differing += 1;
  for (const field of differs) counts.labels.fields[field] = (counts.labels.fields[field] ?? 0) + 1;
  if (counts.labels.examples.length < MOST_EXAMPLES) {
    counts.labels.examples.push({
      id: replayed.id,
      differs: differs.map((field) => ({ field, label: label[field], decided: decided[field] })),
    });
  }
}
