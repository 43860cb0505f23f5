import { parseOutside, type Json } from "@parley/engine";
import { readDataFile } from "./files.ts";
import { inFile } from "./load-program.ts";

/** A model of what happens outside, from a file; it is read, and handed on as it stands. Throws PARLEY_BACKTEST_INVALID. */
export function readOutside(file: string): Json {
  const read = readDataFile(file) as Json;
  inFile(file, () => parseOutside(read));
  return read;
}
