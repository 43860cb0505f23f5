import type { ReactNode } from "react";
import type { BacktestBody, Brand, Protocol } from "@parley/engine";
import { countInWords } from "../../model/backtest/answer-words.ts";
import type { Chart } from "../../model/chart.ts";
import type { ChosenMentions } from "../../panels/backtest/chosen-mentions.tsx";
import { JobFailed } from "../../panels/rehearse/job-failed.tsx";
import { JobProgress } from "../../panels/rehearse/job-progress.tsx";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { BacktestResults } from "./backtest-results.tsx";
import { NoMentions } from "./no-mentions.tsx";
import type { Backtests } from "./use-backtests.ts";

interface BacktestMainProps {
  readonly body: BacktestBody | undefined;
  readonly error: Error | null;
  readonly backtests: Backtests;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly chart: Chart;
  readonly mayReadCases: boolean;
  readonly hasMentions: boolean;
  /** Is it about what is tried otherwise? */
  readonly isTrying: boolean;
  /** What it is compared with, as the end of a sentence. */
  readonly against: string;
  readonly chosen: ChosenMentions | null;
  readonly covered: number;
  readonly onChoose: (chosen: ChosenMentions | null) => void;
  readonly onOpen: (mention: string) => void;
}

/** The middle: what a backtest found, how far it has come, or why there is nothing to see. */
export function BacktestMain(props: BacktestMainProps) {
  return (
    <main className="canvas backtest-main" aria-label={t("What became of past mentions")}>
      {middleOf(props)}
    </main>
  );
}

function middleOf({ body, error, backtests, hasMentions, isTrying, ...shown }: BacktestMainProps): ReactNode {
  if (error !== null)
    return (
      <div className="backtest-empty">
        <Trouble what={t("The mentions could not be run.")} error={error} onRetry={backtests.retry} />
      </div>
    );
  if (!isTrying && !hasMentions && backtests.shownId === null) return <NoMentions />;
  if (body === undefined)
    return <Nothing isComing={isTrying || backtests.runs === undefined || backtests.shownId !== null} />;
  const { state, problem, result, id, progress } = body;
  if (state === "queued" || state === "running")
    return (
      <div className="backtest-empty">
        <JobProgress
          job={body}
          soFar={(done, of) => t("{done} of {of} mentions", { done, of })}
          isCancelling={backtests.isCancelling}
          onCancel={() => backtests.cancel(id)}
        />
      </div>
    );
  if (result !== null)
    return (
      <BacktestResults key={isTrying ? "tried" : id} {...{ body, result }} {...shown}>
        {isTrying && <p className="tried-notice">{t("This is what you try: the draft itself stays as it is.")}</p>}
      </BacktestResults>
    );
  return (
    <div className="backtest-empty">
      {state === "cancelled" ? (
        <Cancelled {...progress} />
      ) : (
        <JobFailed what={t("The mentions could not be run.")} problem={problem} />
      )}
    </div>
  );
}

function Cancelled({ done, of }: BacktestBody["progress"]) {
  return (
    <div className="list-empty" role="status">
      <h3>{t("It was cancelled.")}</h3>
      <p>
        {of === null || done === 0
          ? t("No mention had gone through yet.")
          : t("{done} of {of} mentions had gone through; what they showed is not kept.", {
              done: countInWords(done),
              of: countInWords(of),
            })}
      </p>
    </div>
  );
}

function Nothing({ isComing }: { readonly isComing: boolean }) {
  if (isComing)
    return (
      <p role="status" className="backtest-empty dim">
        {t("Getting ready …")}
      </p>
    );
  return (
    <div className="list-empty backtest-empty" role="status">
      <h3>{t("See what this draft makes of what people wrote")}</h3>
      <p>
        {t(
          "The brand's recorded mentions go through it in their own time, beside what is live. Nothing of it is delivered to anybody.",
        )}
      </p>
    </div>
  );
}
