import { Button, Progress } from "@mantine/core";
import type { BacktestBody } from "@parley/engine";
import { countInWords } from "../../model/backtest/answer-words.ts";
import { t } from "../../texts/texts.ts";

interface RunProgressProps {
  readonly progress: BacktestBody["progress"];
  readonly isQueued: boolean;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** How far a backtest has come, and the way to break it off. */
export function RunProgress({ progress: { done, of }, isQueued, isCancelling, onCancel }: RunProgressProps) {
  const words = isQueued
    ? t("Waits for its turn …")
    : of === null
      ? t("Looks for the mentions …")
      : t("{done} of {of} mentions", { done: countInWords(done), of: countInWords(of) });
  return (
    <div className="run-progress">
      <p role="status">{words}</p>
      <Progress value={of === null || of === 0 ? 0 : (100 * done) / of} aria-label={t("How far it has come")} />
      <Button size="compact-xs" variant="default" loading={isCancelling} onClick={onCancel}>
        {t("Cancel")}
      </Button>
    </div>
  );
}
