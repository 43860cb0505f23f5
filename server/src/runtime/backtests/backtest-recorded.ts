import {
  Backtest,
  causeWords,
  comparedIn,
  compile,
  Comparison,
  type BacktestBody,
  type Brand,
  type ChangedMentionBody,
  type ComparedMention,
  type OutsideModel,
  type Protocol,
} from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import { lookFor, mentionsOf, type LookedFor, type MentionsWish } from "../jobs/wanted-mentions.ts";
import { COMPARED_COLUMNS, comparedRow, DECISION_COLUMNS, decisionRow } from "./decision-rows.ts";
import { DecisionsFile } from "./decisions-file.ts";

/** A backtest to run: plain data, so that it can be handed to a thread. */
export interface BacktestTask {
  readonly brand: Brand;
  readonly tried: Protocol;
  /** What it is compared with. */
  readonly against: Protocol | null;
  readonly mentions: MentionsWish;
  /** What happens outside beside what is recorded; null for nothing. */
  readonly outside: OutsideModel | null;
  /** The file in which every decision is kept. */
  readonly decisions: string;
}

/** What a backtest finds. */
export type BacktestFound = NonNullable<BacktestBody["result"]>;

/** How a backtest gets on: which mentions there are, then how many it has taken since it last told, with those that changed. */
export type BacktestTold = LookedFor | { readonly taken: number; readonly changes: readonly ChangedMentionBody[] };

/** Mentions that are taken between two signs of life. */
const AT_ONCE = 100;

/** Takes mentions through a version, and through the one beside it, in their own time; tells how it gets on. */
export function* backtestRecorded(task: BacktestTask): Generator<BacktestTold, BacktestFound> {
  const columns = task.against === null ? DECISION_COLUMNS : COMPARED_COLUMNS;
  const decisions = new DecisionsFile(task.decisions, columns, BACKTESTS.decisionsBytes);
  try {
    return yield* taken(task, decisions);
  } finally {
    decisions.close();
  }
}

function* taken(
  { brand, tried, against, mentions: wish, outside }: BacktestTask,
  decisions: DecisionsFile,
): Generator<BacktestTold, BacktestFound> {
  const program = compile(tried, brand);
  const options = outside === null ? {} : { outside };
  const run = new Backtest(program, options);
  const comparison = against === null ? null : new Comparison([compile(against, brand), program], options);
  const words = causeWords(tried);
  const looked = lookFor(wish);
  yield looked;
  let [since, listed] = [0, 0];
  let changes: ChangedMentionBody[] = [];
  for (const { entry, mention } of mentionsOf(looked.mentions)) {
    const decided = run.take(entry);
    const compared = comparison?.take(entry) ?? null;
    if (mention === null || decided === null) continue;
    since += 1;
    decisions.write(compared === null ? decisionRow(mention, decided) : comparedRow(mention, compared, words));
    const changed = compared === null ? null : changedBody(words, mention.channel, compared);
    if (changed !== null && listed < BACKTESTS.listed) {
      changes.push(changed);
      listed += 1;
    }
    if (since < AT_ONCE) continue;
    yield { taken: since, changes };
    [since, changes] = [0, []];
  }
  yield { taken: since, changes };
  return {
    tally: { ...run.end() },
    changes: comparison === null ? null : changesBody(words, comparison, listed),
    decisions: decisions.rows,
  };
}

type Words = ReturnType<typeof causeWords>;

function changedBody(
  words: Words,
  channel: string,
  { id, before, after, changed, cause }: ComparedMention,
): ChangedMentionBody | null {
  if (cause === null) return null;
  return {
    mention: id,
    channel,
    cause,
    title: words(cause),
    changes: changed.map((field) => ({ field, before: before[field], after: after[field] })),
  };
}

function changesBody(words: Words, comparison: Comparison, listed: number): BacktestFound["changes"] {
  const { mentions, changed, fields, groups, clocks, outcomes, states } = comparedIn(comparison.end());
  return {
    mentions,
    changed,
    fields,
    groups: groups.slice(0, BACKTESTS.groups).map((group) => ({
      cause: group.cause,
      title: words(group.cause),
      mentions: group.mentions,
      fields: group.fields,
      examples: group.examples.map(({ id }) => id),
    })),
    clocks: [...clocks],
    outcomes: [...outcomes],
    states: [...states],
    listed,
  };
}
