/** A clock of one case in virtual time, as XState wants one: what is set fires when time is let pass. */
export class CaseClock {
  /** Epoch ms. */
  now: number;
  readonly #waiting = new Map<number, { readonly at: number; readonly fire: () => void }>();
  #ids = 0;

  constructor(now: number) {
    this.now = now;
  }

  setTimeout(fire: () => void, ms: number): number {
    this.#ids += 1;
    this.#waiting.set(this.#ids, { at: this.now + ms, fire });
    return this.#ids;
  }

  clearTimeout(id: number): void {
    this.#waiting.delete(id);
  }

  /** Lets time pass until an instant (epoch ms); what falls due by then fires, the earliest first. */
  pass(until: number): void {
    for (let next = this.#next(until); next !== null; next = this.#next(until)) {
      const { at, fire } = this.#waiting.get(next) ?? { at: until, fire: () => undefined };
      this.#waiting.delete(next);
      this.now = Math.max(this.now, at);
      fire();
    }
    this.now = until;
  }

  #next(until: number): number | null {
    let next: number | null = null;
    let first = until;
    for (const [id, { at }] of this.#waiting) {
      if (at > first || (at === first && next !== null)) continue;
      first = at;
      next = id;
    }
    return next;
  }
}
