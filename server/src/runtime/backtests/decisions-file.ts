import { closeSync, createReadStream, openSync, writeSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip, gzipSync } from "node:zlib";
import { ParleyError } from "@parley/engine";
import { csvLine } from "./csv-text.ts";

/** Characters that are packed together. */
const BLOCK = 1 << 18;

/**
 * Every decision of a backtest as CSV, on its way into a file of at most so many bytes. It is written in packed blocks, one
 * behind the other, which gzip reads as one: a tenth of the room.
 */
export class DecisionsFile {
  readonly #handle: number;
  readonly #most: number;
  #text: string;
  #bytes = 0;
  #rows = 0;

  constructor(file: string, columns: readonly string[], most: number) {
    this.#handle = openSync(file, "w", 0o600);
    this.#most = most;
    this.#text = csvLine(columns);
  }

  /** How many rows it took: the first ones. */
  get rows(): number {
    return this.#rows;
  }

  /** Writes a row, as long as there is room for the block before it. */
  write(cells: readonly string[]): void {
    if (this.#bytes >= this.#most) return;
    this.#text += csvLine(cells);
    this.#rows += 1;
    if (this.#text.length > BLOCK) this.#flush();
  }

  /** Writes what is left. */
  close(): void {
    try {
      this.#flush();
    } finally {
      closeSync(this.#handle);
    }
  }

  #flush(): void {
    const packed = gzipSync(this.#text, { level: 1 });
    this.#text = "";
    try {
      for (let written = 0; written < packed.length;) written += writeSync(this.#handle, packed, written);
    } catch (cause) {
      throw new ParleyError("PARLEY_DATA_UNWRITABLE", "the decisions of the backtest cannot be kept", {
        kind: "operational",
        hint: "Is there room left on the disk of the data folder?",
        cause,
      });
    }
    this.#bytes += packed.length;
  }
}

/** The CSV of such a file, unpacked as it is read. */
export function decisionsIn(file: string): ReadableStream<Uint8Array> {
  // Who stops reading ends all of it; a fault ends the answer in the middle, which its reader sees.
  const text = pipeline(createReadStream(file), createGunzip(), () => {});
  return Readable.toWeb(text) as ReadableStream<Uint8Array>;
}
