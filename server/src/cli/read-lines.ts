import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { unreadable } from "./files.ts";

const CHUNK = 1 << 18;

/** The lines of a file, read as they are asked for, so that a file of any size fits. A byte order mark and `\r` are dropped. */
export function* readLines(file: string): Generator<string> {
  const handle = open(file);
  try {
    const decoder = new StringDecoder("utf8");
    const buffer = Buffer.alloc(CHUNK);
    let rest = "";
    let first = true;
    for (;;) {
      const size = read(handle, buffer, file);
      const text = size === 0 ? decoder.end() : decoder.write(buffer.subarray(0, size));
      const lines = (rest + (first ? text.replace(/^\uFEFF/, "") : text)).split("\n");
      first = false;
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
      if (size === 0) break;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(handle);
  }
}

function open(file: string): number {
  try {
    return openSync(file, "r");
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function read(handle: number, buffer: Buffer, file: string): number {
  try {
    return readSync(handle, buffer, 0, CHUNK, null);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
