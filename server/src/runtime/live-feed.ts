import type { LiveCase } from "@parley/engine";

/** One message of the live stream: `id` grows, `data` is a LiveCase written as JSON. */
export interface LiveMessage {
  readonly id: number;
  readonly data: string;
}

/** Hears what happens in a brand, after it is durable. */
export type LiveListener = (message: LiveMessage) => void;

/** Tells listeners of a brand about each case that opened or moved, after it is durable. Costs nothing while nobody listens. */
export class LiveFeed {
  readonly #listeners = new Map<string, Set<LiveListener>>();

  /** How many listen to a brand. */
  readers(brand: string): number {
    return this.#listeners.get(brand)?.size ?? 0;
  }

  /** Listens to a brand; the result stops it. */
  listen(brand: string, listener: LiveListener): () => void {
    const listeners = this.#listeners.get(brand) ?? new Set();
    this.#listeners.set(brand, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(brand) === listeners) this.#listeners.delete(brand);
    };
  }

  /** Tells all listeners of a brand; `read` runs only when there are any, and once. */
  publish(brand: string, id: number, read: () => LiveCase): void {
    const listeners = this.#listeners.get(brand);
    if (listeners === undefined) return;
    const message = { id, data: JSON.stringify(read()) };
    for (const listener of listeners) listener(message);
  }
}
