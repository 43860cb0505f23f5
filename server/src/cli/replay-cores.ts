import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { wholeNumber } from "./whole-number.ts";

/** As many cores as shards could keep busy. */
const MOST_CORES = 32;

/** A core of its own is worth its start only for this many bytes of mentions. */
const BYTES_PER_CORE = 1_000_000;

/** On how many cores a backtest of a file runs: as said, or as many as there are and the file is worth. */
export function coresFor(jobs: string, file: string): number {
  if (jobs !== "auto") return wholeNumber("jobs", jobs, [1, MOST_CORES]);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.max(1, Math.min(MOST_CORES, availableParallelism(), Math.ceil(size / BYTES_PER_CORE)));
}
