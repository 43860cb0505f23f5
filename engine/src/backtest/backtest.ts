import type { Program } from "../compile/program.ts";
import type { OutsideModel } from "../contract/outside-model.ts";
import { epochOf } from "../protocol/instant.ts";
import { MOST_CONVERSATIONS, Replay, replayed, type CaseWatch, type ReplayedMention } from "../simulate/replay.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { CaseLog } from "./case-log.ts";
import { Follower } from "./outside.ts";
import { conversationIn, eventIn, isRecordedEvent, type BacktestEntry } from "./recorded-event.ts";
import { Shards } from "./shards.ts";
import type { Tally } from "./tally.ts";
import { TallyBook } from "./tally-book.ts";

/** How a backtest goes: what happens outside beside what is recorded. */
export interface BacktestOptions {
  readonly outside?: OutsideModel;
}

/**
 * Many mentions through one version. What it counts does not hang on how conversations are dealt out: give each of them,
 * whole and in order, to one of several backtests, and merge their tallies. Its memory has a limit.
 */
export class Backtest {
  readonly #book = new TallyBook();
  readonly #shards: Shards<Replay>;

  constructor(program: Program, { outside }: BacktestOptions = {}) {
    const watch = ({ id }: ParsedMention): CaseWatch =>
      new CaseLog(this.#book, id, outside === undefined ? null : new Follower(outside, id));
    this.#shards = new Shards(
      (count) => new Replay(program, { watch, most: MOST_CONVERSATIONS / count, sweeps: true, trace: "where" }),
    );
  }

  /** Takes what happened next; for a mention, tells how it was decided. */
  take(entry: BacktestEntry): ReplayedMention | null {
    const conversation = conversationIn(entry);
    const replay = this.#shards.of(conversation);
    if (isRecordedEvent(entry)) {
      const step = replay.tell(conversation, eventIn(entry), epochOf(entry.at));
      if (step === null) this.#book.totals.lost += 1;
      return null;
    }
    const taken = replay.take(entry, conversation);
    this.#book.decided(entry, taken);
    return replayed(entry, taken);
  }

  /** No more comes: what is still to happen does, and everything is counted. */
  end(): Tally {
    for (const replay of this.#shards.all()) replay.end();
    return this.#book.tally();
  }
}

/** A whole backtest, on one core. */
export function backtest(program: Program, entries: Iterable<BacktestEntry>, options: BacktestOptions = {}): Tally {
  const run = new Backtest(program, options);
  for (const entry of entries) run.take(entry);
  return run.end();
}
