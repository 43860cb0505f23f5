import { ParleyError } from "@parley/engine";
import type { BacktestFound, BacktestSpec } from "./backtest-spec.ts";
import { COMPARED_COLUMNS, DECISION_COLUMNS } from "../runtime/backtests/decision-rows.ts";
import { ReplayProgress } from "./replay-progress.ts";
import { runBacktest } from "./run-backtest.ts";
import { partFiles, refuseUnwritable, removeParts, writeDecisions } from "./write-decisions.ts";
import type { World } from "./world.ts";

/** As a shell tells that somebody broke a command off: 128 and the number of SIGINT. */
export const BROKEN_OFF = 130;

/** Runs a backtest on some cores; null when it was broken off (Ctrl-C), which leaves nothing behind. */
export async function runParts(
  world: World,
  whole: Omit<BacktestSpec, "part" | "decisions">,
  cores: number,
  out?: string,
): Promise<BacktestFound | null> {
  if (out !== undefined) refuseUnwritable(out);
  const decisions = out === undefined ? [] : partFiles(out, cores);
  const parts = Array.from({ length: cores }, (_, which): BacktestSpec => {
    const file = decisions[which];
    return { ...whole, part: { which, of: cores }, ...(file === undefined ? {} : { decisions: file }) };
  });
  const broken = new AbortController();
  const breakOff = (): void => broken.abort(new Error("broken off"));
  const progress = new ReplayProgress(world);
  process.once("SIGINT", breakOff);
  try {
    const found = await runBacktest(parts, { told: (mentions) => progress.add(mentions), signal: broken.signal });
    progress.clear();
    if (progress.taken === 0)
      throw new ParleyError("PARLEY_FILE_UNREADABLE", `${whole.files.mentions} has no mentions`, {
        at: whole.files.mentions,
        hint: "Give a file with at least one.",
      });
    if (out !== undefined) writeDecisions(out, "compared" in found ? COMPARED_COLUMNS : DECISION_COLUMNS, decisions);
    return found;
  } catch (error) {
    progress.clear();
    if (!broken.signal.aborted) throw error;
    world.stderr.write(`broken off after ${progress.taken} mentions\n`);
    return null;
  } finally {
    process.removeListener("SIGINT", breakOff);
    removeParts(decisions);
  }
}
