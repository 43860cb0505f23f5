import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * A folder below the data folder for files that nobody misses: what a server left there that ended of a sudden goes when the
 * next one opens it. Backups know nothing of it.
 */
export class TemporaryFolder {
  readonly #folder: string;

  constructor(data: string, name: string) {
    this.#folder = join(data, name);
    this.clear();
  }

  /** Where a file of this name stands, or may be written. The name is one that the server made. */
  place(name: string): string {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return join(this.#folder, name);
  }

  /** Takes a file away, if it is there. Whoever reads it reads on. */
  remove(name: string): void {
    rmSync(join(this.#folder, name), { force: true });
  }

  /** Takes everything away. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
