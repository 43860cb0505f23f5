import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { ParleyError } from "@parley/engine";
import { unreadable } from "./unreadable.ts";

const CHUNK = 1 << 18;
/** Characters of the longest line: beyond it, the file is no file of lines. */
const LONGEST = 4_000_000;

/**
 * The lines of a file, read as they are asked for, so that a file of any size fits. A byte order mark and `\r` are dropped.
 * Errors call it by its path, unless it is called otherwise.
 */
export function* readLines(file: string, called = file): Generator<string> {
  const handle = open(file, called);
  try {
    const decoder = new StringDecoder("utf8");
    const buffer = Buffer.alloc(CHUNK);
    let rest = "";
    let first = true;
    for (;;) {
      const size = read(handle, buffer, called);
      const text = size === 0 ? decoder.end() : decoder.write(buffer.subarray(0, size));
      const lines = (rest + (first ? text.replace(/^\uFEFF/, "") : text)).split("\n");
      first = false;
      rest = lines.pop() ?? "";
      if (rest.length > LONGEST) throw tooLong(called);
      for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
      if (size === 0) break;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(handle);
  }
}

const tooLong = (called: string): ParleyError =>
  new ParleyError(
    "PARLEY_FILE_UNREADABLE",
    `${called} has a line of more than ${LONGEST / 1_000_000} million characters`,
    {
      at: called,
    },
  );

function open(file: string, called: string): number {
  try {
    return openSync(file, "r");
  } catch (cause) {
    throw unreadable(called, cause);
  }
}

function read(handle: number, buffer: Buffer, called: string): number {
  try {
    return readSync(handle, buffer, 0, CHUNK, null);
  } catch (cause) {
    throw unreadable(called, cause);
  }
}
