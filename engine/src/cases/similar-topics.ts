import { RecentMentions, type RecentCounts } from "./recent-mentions.ts";

/** A mention as far as it is counted. */
export interface CountedWriting {
  readonly channel: string;
  /** The author's handle: on another channel, the same handle is somebody else. */
  readonly author: string;
  readonly topics: readonly string[];
  /** Epoch ms. */
  readonly at: number;
}

const ALONE: RecentCounts = { last10Minutes: 1, lastHour: 1, authorsLast10Minutes: 1, authorsLastHour: 1 };

/** Counts a brand's mentions and their authors by topic over the last hour. */
export class SimilarTopics {
  readonly #topics = new Map<string, RecentMentions>();

  /** Mentions on the same topic, this one included; of several topics, the one with the most. Keeps nothing of it. */
  with({ channel, author, topics, at }: CountedWriting): RecentCounts {
    let most = ALONE;
    for (const topic of topics) {
      const counts = this.#topics.get(topic)?.with(writer(channel, author), at);
      if (counts !== undefined) most = largest(most, counts);
    }
    return most;
  }

  /** Counts a mention; gives where it was added, each to be taken back by its `undo`. */
  add({ channel, author, topics, at }: CountedWriting): RecentMentions[] {
    return [...new Set(topics)].map((topic) => {
      let recent = this.#topics.get(topic);
      if (recent === undefined) this.#topics.set(topic, (recent = new RecentMentions()));
      recent.add(writer(channel, author), at);
      return recent;
    });
  }

  /** Lets topics go that nobody wrote about in the hour before `at`: senders may name as many as they like. */
  forget(at: number): void {
    for (const [topic, recent] of this.#topics) if (recent.forget(at)) this.#topics.delete(topic);
  }
}

const writer = (channel: string, author: string): string => `${channel} ${author}`;

const largest = (a: RecentCounts, b: RecentCounts): RecentCounts => ({
  last10Minutes: Math.max(a.last10Minutes, b.last10Minutes),
  lastHour: Math.max(a.lastHour, b.lastHour),
  authorsLast10Minutes: Math.max(a.authorsLast10Minutes, b.authorsLast10Minutes),
  authorsLastHour: Math.max(a.authorsLastHour, b.authorsLastHour),
});
