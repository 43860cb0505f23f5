import { workerData } from "node:worker_threads";
import { tellParent } from "../jobs/tell-parent.ts";
import { backtestRecorded, type BacktestTask } from "./backtest-recorded.ts";

// A thread of its own, started by backtest-run.ts: one backtest.
tellParent(backtestRecorded(workerData as BacktestTask));
