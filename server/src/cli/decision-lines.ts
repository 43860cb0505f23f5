import { closeSync, openSync, writeSync } from "node:fs";
import { readLines } from "../runtime/mention-files/read-lines.ts";

const BUFFERED = 1 << 16;

/** Rows on their way into a file, each with the number by which the parts of a backtest are put in order again. */
export class DecisionLines {
  readonly #handle: number;
  #buffer = "";

  constructor(file: string) {
    this.#handle = openSync(file, "w");
  }

  /** Writes a row. */
  write(line: number, cells: readonly string[]): void {
    this.#buffer += `${JSON.stringify([line, ...cells])}\n`;
    if (this.#buffer.length > BUFFERED) this.#flush();
  }

  /** Writes what is left. */
  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }

  #flush(): void {
    writeSync(this.#handle, this.#buffer);
    this.#buffer = "";
  }
}

/** The rows of several such files, in the order of their numbers, read as they are asked for. */
export function* inOrderOfLines(files: readonly string[]): Generator<string[]> {
  const sources = files.map((file) => rowsIn(file));
  const heads = sources.map((source) => source.next());
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries()) {
      const best = heads[first];
      if (head.done !== true && (best === undefined || best.done === true || head.value.line < best.value.line))
        first = index;
    }
    const [head, source] = [heads[first], sources[first]];
    if (head === undefined || head.done === true || source === undefined) return;
    yield head.value.cells;
    heads[first] = source.next();
  }
}

function* rowsIn(file: string): Generator<{ readonly line: number; readonly cells: string[] }> {
  for (const text of readLines(file)) {
    const [line, ...cells] = JSON.parse(text) as [number, ...string[]];
    yield { line, cells };
  }
}
