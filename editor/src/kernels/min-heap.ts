interface Entry<T> {
  readonly value: T;
  readonly cost: number;
}

/** A heap that gives the cheapest first. */
export class MinHeap<T> {
  readonly #entries: Array<Entry<T>> = [];

  push(value: T, cost: number): void {
    const entries = this.#entries;
    entries.push({ value, cost });
    for (let at = entries.length - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if (!this.#swapIfCheaper(at, up)) return;
      at = up;
    }
  }

  /** Takes the cheapest out; undefined when there is none. */
  pop(): T | undefined {
    const entries = this.#entries;
    const [first] = entries;
    const last = entries.pop();
    if (first === undefined || last === undefined) return undefined;
    if (entries.length > 0) {
      entries[0] = last;
      this.#sink();
    }
    return first.value;
  }

  #sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.#costAt(right) < this.#costAt(left) ? right : left;
      if (!this.#swapIfCheaper(child, at)) return;
      at = child;
    }
  }

  #costAt(at: number): number {
    return this.#entries[at]?.cost ?? Number.POSITIVE_INFINITY;
  }

  #swapIfCheaper(below: number, above: number): boolean {
    const [one, other] = [this.#entries[below], this.#entries[above]];
    if (one === undefined || other === undefined || one.cost >= other.cost) return false;
    this.#entries[above] = one;
    this.#entries[below] = other;
    return true;
  }
}
