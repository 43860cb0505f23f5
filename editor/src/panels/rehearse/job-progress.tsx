import { Button, Progress } from "@mantine/core";
import type { JobBody } from "@parley/engine";
import { countInWords } from "../../model/backtest/answer-words.ts";
import { t } from "../../texts/texts.ts";
import "./jobs.css";

interface JobProgressProps {
  readonly job: Pick<JobBody, "state" | "progress">;
  /** How far it has come, in words: "3 of 10 runs". */
  readonly soFar: (done: string, of: string) => string;
  readonly isCancelling?: boolean;
  readonly onCancel: () => void;
}

/** How far work at the server has come that is not done, and the way to break it off. */
export function JobProgress({ job: { state, progress }, soFar, isCancelling = false, onCancel }: JobProgressProps) {
  const { done, of } = progress;
  return (
    <div className="job-state">
      <p role="status">
        {state === "queued"
          ? t("It waits for its turn …")
          : of === null
            ? t("Looks for the mentions …")
            : soFar(countInWords(done), countInWords(of))}
      </p>
      <Progress
        size="sm"
        color="var(--accent)"
        value={of === null || of === 0 ? 0 : (100 * done) / of}
        aria-label={t("How far it has come")}
      />
      <Button size="compact-xs" variant="default" loading={isCancelling} onClick={onCancel}>
        {t("Cancel")}
      </Button>
    </div>
  );
}
