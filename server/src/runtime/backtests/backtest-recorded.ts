import {
  Backtest,
  compile,
  Comparison,
  type BacktestBody,
  type Brand,
  type ChangedMentionBody,
  type ComparedMention,
  type Protocol,
} from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import { causeInWords } from "./cause-in-words.ts";
import { placesNow, recorded, type RecordedSpan, type RecordedWish } from "./recorded.ts";

/** A backtest to run: plain data, so that it can be handed to a thread. */
export interface BacktestTask {
  readonly brand: Brand;
  readonly tried: Protocol;
  /** What it is compared with. */
  readonly against: Protocol | null;
  readonly recorded: RecordedWish;
}

/** What a backtest finds. */
export type BacktestFound = NonNullable<BacktestBody["result"]>;

/** How a backtest gets on: which mentions there are, then how many it has taken since it last told, with those that changed. */
export type BacktestTold =
  | { readonly span: RecordedSpan; readonly of: number }
  | { readonly taken: number; readonly changes: readonly ChangedMentionBody[] };

/** Mentions that are taken between two signs of life. */
const AT_ONCE = 100;

/** Takes recorded mentions through a version, and through the one beside it, in their own time; tells how it gets on. */
export function* backtestRecorded(task: BacktestTask): Generator<BacktestTold, BacktestFound> {
  const { brand, tried, against } = task;
  const program = compile(tried, brand);
  const run = new Backtest(program);
  const comparison = against === null ? null : new Comparison([compile(against, brand), program]);
  const { count: of, ...span } = placesNow(task.recorded);
  yield { span, of };
  let [taken, listed] = [0, 0];
  let changes: ChangedMentionBody[] = [];
  for (const { entry, mention } of recorded({ ...task.recorded, span })) {
    run.take(entry);
    const compared = comparison?.take(entry) ?? null;
    if (mention === null) continue;
    taken += 1;
    const changed = compared === null ? null : changedBody(tried, mention.channel, compared);
    if (changed !== null && listed < BACKTESTS.listed) {
      changes.push(changed);
      listed += 1;
    }
    if (taken < AT_ONCE) continue;
    yield { taken, changes };
    [taken, changes] = [0, []];
  }
  yield { taken, changes };
  return { tally: { ...run.end() }, changes: comparison === null ? null : changesBody(tried, comparison, listed) };
}

function changedBody(
  protocol: Protocol,
  channel: string,
  { id, before, after, changed, cause }: ComparedMention,
): ChangedMentionBody | null {
  if (cause === null) return null;
  return {
    mention: id,
    channel,
    cause,
    title: causeInWords(protocol, cause),
    changes: changed.map((field) => ({ field, before: before[field], after: after[field] })),
  };
}

function changesBody(protocol: Protocol, comparison: Comparison, listed: number): BacktestFound["changes"] {
  const { mentions, changed, fields, groups } = comparison.changes();
  return {
    mentions,
    changed,
    fields,
    groups: groups.slice(0, BACKTESTS.groups).map((group) => ({
      cause: group.cause,
      title: causeInWords(protocol, group.cause),
      mentions: group.mentions,
      fields: group.fields,
      examples: group.examples.map(({ id }) => id),
    })),
    listed,
  };
}
