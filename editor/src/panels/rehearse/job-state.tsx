import type { JobBody } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { JobProgress } from "./job-progress.tsx";
import "./jobs.css";

interface JobStateProps {
  readonly job: Pick<JobBody, "state" | "progress">;
  /** How far it has come, in words: "3 of 10 runs". */
  readonly soFar: (done: string, of: string) => string;
  readonly onCancel: () => void;
}

/** How work at the server stands: waiting, so far, broken off, or that it failed; why is said where results would be. */
export function JobState({ job, soFar, onCancel }: JobStateProps) {
  const { state } = job;
  if (state === "done") return null;
  if (state === "failed") return <p className="small wrong">{t("It could not be worked out.")}</p>;
  if (state === "cancelled") return <p className="small">{t("It was cancelled.")}</p>;
  return <JobProgress {...{ job, soFar, onCancel }} />;
}
