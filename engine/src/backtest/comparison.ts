import type { Program } from "../compile/program.ts";
import { epochOf } from "../protocol/instant.ts";
import { Partings, type ComparedMention } from "../simulate/compare-replays.ts";
import { MOST_CONVERSATIONS, Replay } from "../simulate/replay.ts";
import type { BacktestOptions } from "./backtest.ts";
import { CaseLog } from "./case-log.ts";
import { ChangeBook, mergeChanges, type Changes } from "./changes.ts";
import { followedDifferences, followedIn, mergeFollowed, type Followed, type FollowedDifferences } from "./followed.ts";
import { Follower } from "./outside.ts";
import { conversationIn, eventIn, isRecordedEvent, type BacktestEntry } from "./recorded-event.ts";
import { Shards } from "./shards.ts";
import { TallyBook } from "./tally-book.ts";
import type { DecisionField } from "../vocabulary/decision.ts";

/** What a comparison found, so that parts of it merge: what is decided otherwise, and what followed on each side. */
export interface ComparisonFound {
  readonly changes: Changes;
  readonly before: Followed;
  readonly after: Followed;
}

/** What differs between two versions: decisions by cause, then clocks, ends and states. */
export interface Compared extends Changes, FollowedDifferences {}

/**
 * The same mentions through two versions, which meet the same people outside. What it counts does not hang on how
 * conversations are dealt out: give each of them, whole and in order, to one of several comparisons, and merge what they find.
 */
export class Comparison {
  readonly #book = new ChangeBook<DecisionField>();
  readonly #versions: readonly [Program, Program];
  readonly #books = [new TallyBook(), new TallyBook()] as const;
  readonly #shards: Shards<{ readonly sides: readonly [Replay, Replay]; readonly partings: Partings }>;

  constructor(versions: readonly [Program, Program], { outside }: BacktestOptions = {}) {
    this.#versions = versions;
    this.#shards = new Shards((count) => {
      const most = MOST_CONVERSATIONS / count / 2;
      const side = (program: Program, book: TallyBook): Replay => {
        const watch = ({ id }: { readonly id: string }) =>
          new CaseLog(book, id, outside === undefined ? null : new Follower(outside, id));
        return new Replay(program, { most, watch });
      };
      const sides = [side(versions[0], this.#books[0]), side(versions[1], this.#books[1])] as const;
      return { sides, partings: new Partings(most) };
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

  /** What was decided otherwise so far. */
  changes(): Changes {
    return this.#book.changes();
  }

  /** No more comes: what is still to happen does, on both sides, and everything is counted. */
  end(): ComparisonFound {
    const ending = this.ending();
    for (;;) {
      const next = ending.next();
      if (next.done === true) return next.value;
    }
  }

  /** The same, a few cases at a time: who has no more time for what follows still knows the changes. */
  *ending(): Generator<void, ComparisonFound> {
    for (const { sides } of this.#shards.all()) {
      for (const side of sides) side.end();
      yield;
    }
    const [before, after] = this.#versions;
    return {
      changes: this.changes(),
      before: followedIn(this.#books[0].tally(), after),
      after: followedIn(this.#books[1].tally(), before),
    };
  }
}

/** Parts of one comparison as one: the same as if one core had done it all. */
export const mergeComparisons = (parts: readonly ComparisonFound[]): ComparisonFound => ({
  changes: mergeChanges(parts.map(({ changes }) => changes)),
  before: mergeFollowed(parts.map(({ before }) => before)),
  after: mergeFollowed(parts.map(({ after }) => after)),
});

/** What differs in what a comparison found. */
export const comparedIn = ({ changes, before, after }: ComparisonFound): Compared => ({
  ...changes,
  ...followedDifferences(before, after),
});

/** A whole comparison, on one core. */
export function compareBacktests(
  versions: readonly [Program, Program],
  entries: Iterable<BacktestEntry>,
  options: BacktestOptions = {},
): Compared {
  const run = new Comparison(versions, options);
  for (const entry of entries) run.take(entry);
  return comparedIn(run.end());
}
