import type { BacktestSummary } from "../../api/backtests.ts";
import { countInWords } from "../../model/backtest/answer-words.ts";
import { t } from "../../texts/texts.ts";
import { dayAndTime } from "../times.ts";

interface PastRunsProps {
  readonly runs: readonly BacktestSummary[];
  readonly shown: string | null;
  readonly zone: string;
  readonly againstInWords: (run: BacktestSummary) => string;
  readonly onShow: (id: string) => void;
}

const STATES = {
  queued: t("waits"),
  running: t("runs"),
  done: t("done"),
  cancelled: t("cancelled"),
  failed: t("failed"),
} as const satisfies Record<BacktestSummary["state"], string>;

/** How many mentions it took, or how far it came; nothing where none went through. */
function countsOf({ state, progress: { done, of } }: BacktestSummary): string[] {
  const all = countInWords(done);
  if (state === "done") return [t("{count, plural, one {One mention} other {{all} mentions}}", { count: done, all })];
  return done === 0 || of === null ? [] : [t("{done} of {of} mentions", { done: all, of: countInWords(of) })];
}

/** What was run of this draft within a day; each can be opened again. */
export function PastRuns({ runs, shown, zone, againstInWords, onShow }: PastRunsProps) {
  if (runs.length === 0) return null;
  return (
    <section className="past-runs" aria-label={t("What was run")}>
      <h3>{t("What was run")}</h3>
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            <button type="button" className="past-run" aria-pressed={run.id === shown} onClick={() => onShow(run.id)}>
              <span className="past-run-head">
                <b>{dayAndTime(Date.parse(run.askedAt), zone)}</b>
                <span className="dim">{STATES[run.state]}</span>
              </span>
              <span className="dim">{[...countsOf(run), againstInWords(run)].join(", ")}</span>
              {run.mentions.file !== null && (
                <span className="dim">{t("of {file}", { file: run.mentions.file.name })}</span>
              )}
              {run.outside !== null && <span className="dim">{t("with a model of what happens outside")}</span>}
              {run.draft !== null && (
                <span className="dim">{t("revision {revision} of the draft", { revision: run.draft.revision })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p className="small">{t("Results are kept for a day.")}</p>
    </section>
  );
}
