import type { World } from "./world.ts";

const PROGRESS_MS = 500;

/** Says on stderr how many mentions were taken, if a person watches and it takes long. */
export class ReplayProgress {
  readonly #stderr: World["stderr"];
  #taken = 0;
  #said = performance.now();
  #any = false;

  constructor({ stderr }: World) {
    this.#stderr = stderr;
  }

  /** How many were taken so far. */
  get taken(): number {
    return this.#taken;
  }

  /** Counts some more. */
  add(mentions: number): void {
    this.#taken += mentions;
    if (this.#stderr.isTTY !== true || performance.now() - this.#said < PROGRESS_MS) return;
    this.#said = performance.now();
    this.#any = true;
    this.#stderr.write(`\r${this.#taken} mentions …`);
  }

  /** Wipes the line. */
  clear(): void {
    if (this.#any) this.#stderr.write("\r\u001B[K");
    this.#any = false;
  }
}
