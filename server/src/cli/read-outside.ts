import { outsideMustFit, parseOutside, type Json, type Program } from "@parley/engine";
import { readDataFile } from "./files.ts";
import { inFile } from "./load-program.ts";

/**
 * A model of what happens outside, from a file; it is read, and handed on as it stands. Throws PARLEY_BACKTEST_INVALID, also
 * for names that none of the versions knows.
 */
export function readOutside(file: string, [one, ...others]: readonly [Program, ...Program[]]): Json {
  const read = readDataFile(file) as Json;
  const { brand } = one;
  const protocols = [one, ...others].map(({ protocol }) => protocol);
  inFile(file, () => outsideMustFit(parseOutside(read), protocols, brand));
  return read;
}
