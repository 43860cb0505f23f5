import { workerData } from "node:worker_threads";
import { tellParent } from "../jobs/tell-parent.ts";
import { auditRecorded, type EquityTask } from "./audit-recorded.ts";

// A thread of its own, started by equity-run.ts: one audit.
tellParent(auditRecorded(workerData as EquityTask));
