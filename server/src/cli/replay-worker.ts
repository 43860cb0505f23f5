import { workerData } from "node:worker_threads";
import { tellParent } from "../runtime/jobs/tell-parent.ts";
import type { BacktestSpec } from "./backtest-spec.ts";
import { runPart } from "./run-part.ts";

// A thread of its own, started by run-backtest.ts: one part of one backtest.
tellParent(runPart(workerData as BacktestSpec));
