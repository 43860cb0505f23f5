import type { CountedMention } from "../../store/mentions/counted-since.ts";
import { RecentMentions, type RecentCounts } from "./recent-mentions.ts";

/** A mention as far as it is counted. */
export interface Countable {
  readonly brand: string;
  readonly channel: string;
  /** The author's handle: on another channel, the same handle is somebody else. */
  readonly author: string;
  readonly topics: readonly string[];
  /** Epoch ms at which it arrived. */
  readonly at: number;
}

const HOUR = 60 * 60_000;
const ALONE: RecentCounts = { last10Minutes: 1, lastHour: 1, authorsLast10Minutes: 1, authorsLastHour: 1 };

/**
 * Counts mentions and their authors by brand and topic over the last hour. Kept in memory, and read from the database when
 * a brand's first mention comes. What turns count is taken back when their transaction is.
 */
export class SimilarCounts {
  readonly #countedSince: (brand: string, since: number) => Iterable<CountedMention>;
  readonly #brands = new Map<string, Map<string, RecentMentions>>();
  /** Where mentions were added that are not durable yet. */
  readonly #open: RecentMentions[] = [];
  #sweptAt = 0;

  constructor(countedSince: (brand: string, since: number) => Iterable<CountedMention>) {
    this.#countedSince = countedSince;
  }

  /** Mentions on the same topic, this one included; of several topics, the one with the most. Keeps nothing of it. */
  with({ brand, channel, author, topics, at }: Countable): RecentCounts {
    let most = ALONE;
    if (topics.length === 0) return most;
    const known = this.#topicsOf(brand, at);
    for (const topic of topics) {
      const counts = known.get(topic)?.with(writer(channel, author), at);
      if (counts !== undefined) most = largest(most, counts);
    }
    return most;
  }

  /** Counts a mention; for good, once `keep` was called. */
  add({ brand, channel, author, topics, at }: Countable): void {
    if (topics.length === 0) return;
    this.#sweep(at);
    const known = this.#topicsOf(brand, at);
    for (const topic of new Set(topics)) {
      const recent = recentOf(known, topic);
      recent.add(writer(channel, author), at);
      this.#open.push(recent);
    }
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

  #topicsOf(brand: string, at: number): Map<string, RecentMentions> {
    const known = this.#brands.get(brand);
    if (known !== undefined) return known;
    const topics = new Map<string, RecentMentions>();
    for (const { received_at, channel, author, topics: listed } of this.#countedSince(brand, at - HOUR)) {
      if (listed === null) continue;
      for (const topic of JSON.parse(listed) as string[])
        recentOf(topics, topic).add(writer(channel, author), Math.min(received_at, at));
    }
    this.#brands.set(brand, topics);
    return topics;
  }

  /** Topics that nobody writes about any more take no memory: senders may name as many as they like. */
  #sweep(at: number): void {
    if (Math.abs(at - this.#sweptAt) < HOUR) return;
    this.#sweptAt = at;
    for (const topics of this.#brands.values())
      for (const [topic, recent] of topics) if (recent.forget(at)) topics.delete(topic);
  }
}

const writer = (channel: string, author: string): string => `${channel} ${author}`;

function recentOf(topics: Map<string, RecentMentions>, topic: string): RecentMentions {
  let recent = topics.get(topic);
  if (recent === undefined) topics.set(topic, (recent = new RecentMentions()));
  return recent;
}

const largest = (a: RecentCounts, b: RecentCounts): RecentCounts => ({
  last10Minutes: Math.max(a.last10Minutes, b.last10Minutes),
  lastHour: Math.max(a.lastHour, b.lastHour),
  authorsLast10Minutes: Math.max(a.authorsLast10Minutes, b.authorsLast10Minutes),
  authorsLastHour: Math.max(a.authorsLastHour, b.authorsLastHour),
});
