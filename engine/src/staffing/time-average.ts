/** A number that changes over time, and how much of it there was between two moments (epoch ms). */
export class TimeAverage {
  readonly #from: number;
  readonly #to: number;
  #value = 0;
  #since: number;
  #area = 0;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
    this.#since = from;
  }

  /** It is this from now on. */
  set(value: number, at: number): void {
    this.#area += this.#value * this.#passed(at);
    this.#since = at;
    this.#value = value;
  }

  /** It is so much more from now on. */
  add(more: number, at: number): void {
    this.set(this.#value + more, at);
  }

  /** Its sum over time until then: value times ms. */
  areaUntil(at: number): number {
    return this.#area + this.#value * this.#passed(at);
  }

  #passed(at: number): number {
    return Math.max(0, Math.min(at, this.#to) - Math.max(this.#since, this.#from));
  }
}
