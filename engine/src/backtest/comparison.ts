import type { Program } from "../compile/program.ts";
import { epochOf } from "../protocol/instant.ts";
import { Partings, type ComparedMention } from "../simulate/compare-replays.ts";
import { MOST_CONVERSATIONS, Replay } from "../simulate/replay.ts";
import type { BacktestOptions } from "./backtest.ts";
import { ChangeBook, type Changes } from "./changes.ts";
import { following } from "./outside.ts";
import { conversationIn, eventIn, isRecordedEvent, type BacktestEntry } from "./recorded-event.ts";
import { Shards } from "./shards.ts";
import type { DecisionField } from "../vocabulary/decision.ts";

/**
 * The same mentions through two versions, which meet the same people outside. What it counts does not hang on how
 * conversations are dealt out: give each of them, whole and in order, to one of several comparisons, and merge their changes.
 */
export class Comparison {
  readonly #book = new ChangeBook<DecisionField>();
  readonly #shards: Shards<{ readonly sides: readonly [Replay, Replay]; readonly partings: Partings }>;

  constructor([before, after]: readonly [Program, Program], { outside }: BacktestOptions = {}) {
    this.#shards = new Shards((count) => {
      const most = MOST_CONVERSATIONS / count / 2;
      const options = { most, ...following(outside) };
      return { sides: [new Replay(before, options), new Replay(after, options)], partings: new Partings(most) };
    });
  }

  /** Takes what happened next; for a mention, tells how both decided it. */
  take(entry: BacktestEntry): ComparedMention | null {
    const conversation = conversationIn(entry);
    const { sides, partings } = this.#shards.of(conversation);
    if (isRecordedEvent(entry)) {
      for (const side of sides) side.tell(conversation, eventIn(entry), epochOf(entry.at));
      return null;
    }
    const steps = [sides[0].take(entry, conversation), sides[1].take(entry, conversation)] as const;
    const { parting: _, ...compared } = partings.compare(conversation, entry.id, steps);
    this.#book.add(compared);
    return compared;
  }

  /** Everything that was found so far. */
  changes(): Changes {
    return this.#book.changes();
  }
}

/** A whole comparison, on one core. */
export function compareBacktests(
  versions: readonly [Program, Program],
  entries: Iterable<BacktestEntry>,
  options: BacktestOptions = {},
): Changes {
  const run = new Comparison(versions, options);
  for (const entry of entries) run.take(entry);
  return run.changes();
}
