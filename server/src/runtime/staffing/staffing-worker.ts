import { workerData } from "node:worker_threads";
import { tellParent } from "../jobs/tell-parent.ts";
import { simulateRecorded, type StaffingTask } from "./simulate-recorded.ts";

// A thread of its own, started by staffing-run.ts: some seeds of one simulation.
tellParent(simulateRecorded(workerData as StaffingTask));
