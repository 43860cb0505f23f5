import type { Clock } from "@parley/server";

interface Waiting {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it, forwards or backwards. */
export class VirtualClock implements Clock {
  #now: number;
  #waiting: Waiting[] = [];

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, wake: () => void): () => void {
    const waiting = { at: this.#now + ms, wake };
    this.#waiting.push(waiting);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each.wake !== wake);
    };
  }

  /** The machine's clock is set, forwards or backwards: who waits still waits for as long as before. */
  jump(ms: number): void {
    this.#now += ms;
    this.#waiting = this.#waiting.map(({ at, wake }) => ({ at: at + ms, wake }));
  }

  /** Moves time and wakes who waited for it, the earliest first. */
  pass(ms: number): void {
    this.#now += ms;
    for (;;) {
      const due = this.#waiting.filter((each) => each.at <= this.#now).toSorted((a, b) => a.at - b.at)[0];
      if (due === undefined) return;
      this.#waiting = this.#waiting.filter((each) => each !== due);
      due.wake();
    }
  }
}
