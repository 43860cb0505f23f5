import { useState, type ReactNode } from "react";
import type { BacktestBody, Brand, Protocol, Tally } from "@parley/engine";
import type { BacktestResult } from "../../api/backtests.ts";
import { Pills } from "../../fields/pickers/pills.tsx";
import { flowOf } from "../../model/backtest/flow.ts";
import { againstInWords, verdictOf } from "../../model/backtest/result-words.ts";
import type { Chart } from "../../model/chart.ts";
import { ChangesView } from "../../panels/backtest/changes-view.tsx";
import type { ChosenMentions } from "../../panels/backtest/chosen-mentions.tsx";
import { ClocksView } from "../../panels/backtest/clocks-view.tsx";
import { DecisionsView } from "../../panels/backtest/decisions-view.tsx";
import { t } from "../../texts/texts.ts";
import { FlowChart } from "./flow-chart.tsx";
import { SendAround } from "./send-around.tsx";

interface BacktestResultsProps {
  readonly body: BacktestBody;
  readonly result: BacktestResult;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly chart: Chart;
  readonly mayReadCases: boolean;
  readonly chosen: ChosenMentions | null;
  readonly covered: number;
  readonly onChoose: (chosen: ChosenMentions | null) => void;
  readonly onOpen: (mention: string) => void;
  /** What else is to be said first. */
  readonly children?: ReactNode;
}

type ResultView = "changes" | "decisions" | "clocks" | "flow";

/** What a backtest found: one sentence, then what changed, how all were decided, its clocks, and the flow on the chart. */
export function BacktestResults(props: BacktestResultsProps) {
  const { body, result, brand, protocol, chart, mayReadCases, chosen, covered, onChoose, onOpen, children } = props;
  const { changes } = result;
  // The engine of this server counted it, and that is of this shape.
  const tally = result.tally as unknown as Tally;
  const [wanted, setWanted] = useState<ResultView>("changes");
  const view = wanted === "changes" && changes === null ? "decisions" : wanted;
  const of = { brand: body.brand, id: body.id };
  const choose = mayReadCases ? onChoose : undefined;
  return (
    <div className="results" data-view={view}>
      <header className="results-head">
        <h2 role="status">{verdictOf(tally.totals.mentions, changes)}</h2>
        <p className="small">
          {t("{cases, plural, one {# case} other {# cases}}, {joined} joined an open one, {against}", {
            cases: tally.totals.cases,
            joined: tally.totals.joined,
            against: againstInWords(body),
          })}
          {tally.totals.fallback > 0 && ` · ${t("{count} decided by the fallback", { count: tally.totals.fallback })}`}
        </p>
        {children}
        <div className="results-tabs">
          <Pills
            label={t("What to see")}
            value={view}
            options={[
              ...(changes === null ? [] : [{ value: "changes" as const, title: t("What changed") }]),
              { value: "decisions", title: t("How they were decided") },
              { value: "clocks", title: t("Clocks") },
              { value: "flow", title: t("On the chart") },
            ]}
            onChange={(next) => {
              onChoose(null);
              setWanted(next);
            }}
          />
          <span className="top-space" />
          <SendAround {...{ of, protocol, tally, changes, mayReadCases }} />
        </div>
      </header>
      {view === "flow" ? (
        <FlowChart
          {...{ tally, protocol, chart, covered }}
          selected={chosen?.id ?? null}
          onSelect={(path) => choose?.(path === null ? null : chosenState(path, tally, chart))}
        />
      ) : (
        <div className="results-scroll">
          {view === "changes" && changes !== null && (
            <ChangesView {...{ of, brand, protocol, chart, changes }} onOpen={mayReadCases ? onOpen : null} />
          )}
          {view === "decisions" && <DecisionsView {...{ tally, brand, chosen }} onChoose={choose} />}
          {view === "clocks" && <ClocksView {...{ tally, protocol, chosen }} onChoose={choose} />}
        </div>
      )}
    </div>
  );
}

function chosenState(path: string, tally: Tally, chart: Chart): ChosenMentions {
  const flow = flowOf(tally).get(path);
  return {
    id: path,
    title: chart.byPath.get(path)?.title ?? path,
    about: flow?.words ?? t("No case came here."),
    count: flow?.count ?? 0,
    sample: flow?.sample ?? [],
  };
}
