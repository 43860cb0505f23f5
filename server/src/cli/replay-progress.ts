const PROGRESS_MS = 500;

/** Says on stderr how many mentions were taken, if a person watches and it takes long. */
export class ReplayProgress {
  readonly #shown = process.stderr.isTTY;
  #taken = 0;
  #said = performance.now();
  #any = false;

  /** How many were taken so far. */
  get taken(): number {
    return this.#taken;
  }

  /** Counts some more. */
  add(mentions: number): void {
    this.#taken += mentions;
    if (!this.#shown || performance.now() - this.#said < PROGRESS_MS) return;
    this.#said = performance.now();
    this.#any = true;
    process.stderr.write(`\r${this.#taken} mentions …`);
  }

  /** Wipes the line. */
  clear(): void {
    if (this.#any) process.stderr.write("\r\u001B[K");
    this.#any = false;
  }
}
