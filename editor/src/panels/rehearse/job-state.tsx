import { Button, Progress } from "@mantine/core";
import type { JobBody } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import "./jobs.css";

interface JobStateProps {
  readonly job: Pick<JobBody, "state" | "progress" | "problem">;
  /** How far it has come, in words. */
  readonly inWords: string;
  readonly onCancel: () => void;
}

/** How work at the server stands: waiting, so far, broken off, or why it failed. Nothing for what is done. */
export function JobState({ job: { state, progress, problem }, inWords, onCancel }: JobStateProps) {
  if (state === "done") return null;
  if (state === "failed")
    return (
      <div className="trouble" role="alert">
        <h3>{t("It could not be worked out.")}</h3>
        <p>
          {problem?.detail} {problem?.hint}
        </p>
        {(problem?.issues ?? []).slice(0, 5).map(({ at, message }) => (
          <p key={`${at} ${message}`} className="small">
            {message}
          </p>
        ))}
      </div>
    );
  if (state === "cancelled") return <p className="small">{t("It was broken off.")}</p>;
  return (
    <div className="job-state">
      <p role="status">{state === "queued" ? t("It waits for its turn …") : inWords}</p>
      <Progress
        size="sm"
        color="var(--accent)"
        value={progress.of === null || progress.of === 0 ? 0 : (100 * progress.done) / progress.of}
        aria-label={t("How far it is")}
      />
      <Button size="compact-xs" variant="default" onClick={onCancel}>
        {t("Break off")}
      </Button>
    </div>
  );
}
