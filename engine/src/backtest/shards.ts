import { spreadOf } from "./spread.ts";

/** Into how many shards conversations are dealt out, however many cores share them. */
export const SHARDS = 64;

/** The shard of a conversation, from 0 up. */
export const shardOf = (conversation: string): number => spreadOf(conversation) % SHARDS;

/**
 * One of something for each shard of conversations, made when it is first asked for. What a shard forgets, when it holds
 * too much, hangs on its own conversations only, and so not on how shards are spread over cores.
 */
export class Shards<T> {
  readonly #make: (count: number) => T;
  readonly #made = new Map<number, T>();

  /** `make` is told how many shards share what there is. */
  constructor(make: (count: number) => T) {
    this.#make = make;
  }

  /** That of a conversation. */
  of(conversation: string): T {
    const shard = shardOf(conversation);
    let one = this.#made.get(shard);
    if (one === undefined) this.#made.set(shard, (one = this.#make(SHARDS)));
    return one;
  }

  /** All that were made. */
  all(): Iterable<T> {
    return this.#made.values();
  }
}
