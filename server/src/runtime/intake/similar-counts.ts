import { SimilarTopics, type CountedWriting, type RecentCounts, type RecentMentions } from "@parley/engine";
import type { CountedMention } from "../../store/mentions/counted-since.ts";

/** A mention of a brand as far as it is counted; `at` is when it arrived. */
export interface Countable extends CountedWriting {
  readonly brand: string;
}

const HOUR = 60 * 60_000;

/**
 * Counts mentions and their authors by brand and topic over the last hour. Kept in memory, and read from the database when
 * a brand's first mention comes. What turns count is taken back when their transaction is.
 */
export class SimilarCounts {
  readonly #countedSince: (brand: string, since: number) => Iterable<CountedMention>;
  readonly #brands = new Map<string, SimilarTopics>();
  /** Where mentions were added that are not durable yet. */
  readonly #open: RecentMentions[] = [];
  #sweptAt = 0;

  constructor(countedSince: (brand: string, since: number) => Iterable<CountedMention>) {
    this.#countedSince = countedSince;
  }

  /** Mentions on the same topic, this one included; of several topics, the one with the most. Keeps nothing of it. */
  with(mention: Countable): RecentCounts {
    return this.#topicsFor(mention).with(mention);
  }

  /** Counts a mention; for good, once `keep` was called. */
  add(mention: Countable): void {
    this.#sweep(mention.at);
    this.#open.push(...this.#topicsFor(mention).add(mention));
  }

  /** What was added is durable. */
  keep(): void {
    this.#open.length = 0;
  }

  /** A place to come back to, until the next `keep`. */
  mark(): number {
    return this.#open.length;
  }

  /** Takes back what was added since a mark. */
  undo(mark: number): void {
    for (const recent of this.#open.splice(mark).toReversed()) recent.undo();
  }

  /** A mention without a topic is like no other: for it nothing is read. */
  #topicsFor({ brand, topics, at }: Countable): SimilarTopics {
    return topics.length === 0 ? NO_TOPICS : this.#topicsOf(brand, at);
  }

  #topicsOf(brand: string, at: number): SimilarTopics {
    const known = this.#brands.get(brand);
    if (known !== undefined) return known;
    const counted = new SimilarTopics();
    for (const { received_at, topics, ...by } of this.#countedSince(brand, at - HOUR)) {
      if (topics === null) continue;
      counted.add({ ...by, topics: JSON.parse(topics) as string[], at: Math.min(received_at, at) });
    }
    this.#brands.set(brand, counted);
    return counted;
  }

  #sweep(at: number): void {
    if (Math.abs(at - this.#sweptAt) < HOUR) return;
    this.#sweptAt = at;
    for (const counted of this.#brands.values()) counted.forget(at);
  }
}

const NO_TOPICS = new SimilarTopics();
