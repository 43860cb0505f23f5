import type { Transformer, TransformStreamDefaultController } from "node:stream/web";

/** A line of a stream: its number, blank lines counted, and its text, or why it cannot be read. */
export type Line = { readonly number: number } & ({ readonly text: string } | { readonly broken: string });

const NEWLINE = 10;
/** A line that comes in many small pieces is put together when there are so many. */
const PIECES = 64;
const BLANK = /^\s*$/;

/**
 * Cuts bytes into lines, skips blank ones, and keeps no more than one line of `longest` bytes: what is longer is let go by as
 * it comes, up to its end, and told as broken. When `stopping` is aborted, no further line follows.
 */
export class LineSplitter implements Transformer<Uint8Array, Line> {
  readonly #longest: number;
  readonly #stopping: AbortSignal;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #pieces: Uint8Array[] = [];
  #size = 0;
  #number = 0;
  /** A server that runs for months hears of many streams: each that ends is forgotten. */
  #release = (): void => undefined;

  constructor(longest: number, stopping: AbortSignal) {
    this.#longest = longest;
    this.#stopping = stopping;
  }

  start(out: TransformStreamDefaultController<Line>): void {
    if (this.#stopping.aborted) return out.terminate();
    const end = (): void => out.terminate();
    this.#stopping.addEventListener("abort", end, { once: true });
    this.#release = () => this.#stopping.removeEventListener("abort", end);
  }

  transform(chunk: Uint8Array, out: TransformStreamDefaultController<Line>): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#take(chunk.subarray(from, end));
      this.#end(out);
      from = end + 1;
    }
    this.#take(chunk.subarray(from));
  }

  flush(out: TransformStreamDefaultController<Line>): void {
    this.#end(out);
    this.#release();
  }

  /** Either side went away. */
  cancel(): void {
    this.#release();
  }

  #take(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > this.#longest) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
    if (this.#pieces.length >= PIECES) this.#pieces = [Buffer.concat(this.#pieces)];
  }

  #end(out: TransformStreamDefaultController<Line>): void {
    const bytes = Buffer.concat(this.#pieces);
    const tooLong = this.#size > this.#longest;
    this.#pieces = [];
    this.#size = 0;
    this.#number += 1;
    if (tooLong) {
      out.enqueue({ number: this.#number, broken: `the line is longer than ${this.#longest / 1024} kB` });
      return;
    }
    const line = this.#read(bytes);
    if ("broken" in line || !BLANK.test(line.text)) out.enqueue(line);
  }

  #read(bytes: Uint8Array): Line {
    try {
      return { number: this.#number, text: this.#decoder.decode(bytes) };
    } catch {
      return { number: this.#number, broken: "the line is not UTF-8" };
    }
  }
}
