import type { JobBody } from "@parley/engine";
import { asSentence } from "../../api/error-words.ts";
import { t } from "../../texts/texts.ts";
import { JobProgress } from "./job-progress.tsx";
import "./jobs.css";

interface JobStateProps {
  readonly job: Pick<JobBody, "state" | "progress" | "problem">;
  /** How far it has come, in words: "3 of 10 runs". */
  readonly soFar: (done: string, of: string) => string;
  readonly onCancel: () => void;
}

/** How work at the server stands: waiting, so far, broken off, or why it failed. Nothing for what is done. */
export function JobState({ job, soFar, onCancel }: JobStateProps) {
  const { state, problem } = job;
  if (state === "done") return null;
  if (state === "failed")
    return (
      <div className="trouble" role="alert">
        <h3>{t("It could not be worked out.")}</h3>
        {problem !== null && (
          <p>
            {asSentence(problem.detail)} {problem.hint}
          </p>
        )}
        {(problem?.issues ?? []).slice(0, 5).map(({ at, message }) => (
          <p key={`${at} ${message}`} className="small">
            {asSentence(message)}
          </p>
        ))}
      </div>
    );
  if (state === "cancelled") return <p className="small">{t("It was cancelled.")}</p>;
  return <JobProgress {...{ job, soFar, onCancel }} />;
}
