import { useMemo, useState, type ReactNode } from "react";
import type { BacktestBody, Brand, Protocol, Tally } from "@parley/engine";
import { jobOf, type BacktestResult } from "../../api/backtests.ts";
import { Pills } from "../../fields/pickers/pills.tsx";
import { followedIn, followedSentence, type Followed } from "../../model/backtest/followed.ts";
import { flowOf } from "../../model/backtest/flow.ts";
import { verdictOf } from "../../model/backtest/result-words.ts";
import { groupOf, rowNamed, type Chart } from "../../model/chart.ts";
import { ChangesView } from "../../panels/backtest/changes-view.tsx";
import type { ChosenMentions } from "../../panels/backtest/chosen-mentions.tsx";
import { ClocksView } from "../../panels/backtest/clocks-view.tsx";
import { DecisionsView } from "../../panels/backtest/decisions-view.tsx";
import { MentionById } from "../../panels/backtest/mention-by-id.tsx";
import { t } from "../../texts/texts.ts";
import { FlowChart } from "./flow-chart.tsx";
import { FollowedView } from "../../panels/backtest/followed-view.tsx";
import { SendAround } from "./send-around.tsx";

interface BacktestResultsProps {
  readonly body: BacktestBody;
  readonly result: BacktestResult;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly chart: Chart;
  readonly mayReadCases: boolean;
  readonly against: string;
  readonly chosen: ChosenMentions | null;
  readonly covered: number;
  readonly onChoose: (chosen: ChosenMentions | null) => void;
  readonly onOpen: (mention: string) => void;
  /** What else is to be said first. */
  readonly children?: ReactNode;
}

type ResultView = "changes" | "decisions" | "clocks" | "flow";

/** Where nothing is compared, nothing differs. */
const NOTHING: Followed = { clocks: [], outcomes: [], states: [] };

/** What a backtest found: one sentence, then what changed, how all were decided, its clocks, and the flow on the chart. */
export function BacktestResults(props: BacktestResultsProps) {
  const { body, result, brand, protocol, chart, mayReadCases, against, chosen, covered, onChoose, onOpen, children } =
    props;
  const { changes } = result;
  // The engine of this server counted it, and that is of this shape.
  const tally = result.tally as unknown as Tally;
  const followed = useMemo(
    () => (changes === null ? NOTHING : followedIn(changes, protocol, chart)),
    [changes, protocol, chart],
  );
  const [wanted, setWanted] = useState<ResultView>("changes");
  const view = wanted === "changes" && changes === null ? "decisions" : wanted;
  const of = jobOf(body);
  const choose = mayReadCases ? onChoose : undefined;
  const chooseRow = useMemo(
    () => (mayReadCases ? (id: string) => onChoose(chosenPart(id, tally, chart)) : undefined),
    [mayReadCases, onChoose, tally, chart],
  );
  return (
    <div className="results" data-view={view}>
      <ResultsHead
        {...{ body, result, brand, tally, followed, protocol, mayReadCases, against, view, children }}
        onOpen={onOpen}
        onView={(next) => {
          onChoose(null);
          setWanted(next);
        }}
      />
      {view === "flow" ? (
        <FlowChart
          {...{ tally, protocol, chart, covered }}
          selected={chosen?.id ?? null}
          onSelect={(path) => choose?.(path === null ? null : chosenPart(path, tally, chart))}
          onRow={chooseRow}
        />
      ) : (
        <div className="results-scroll">
          {view === "changes" && changes !== null && (
            <ChangesView {...{ of, brand, protocol, chart, changes, followed }} onOpen={mayReadCases ? onOpen : null} />
          )}
          {view === "decisions" && <DecisionsView {...{ tally, brand, chosen }} onChoose={choose} />}
          {view === "clocks" && (
            <>
              <ClocksView {...{ tally, protocol, chosen }} onChoose={choose} />
              <FollowedView title={t("Clocks that fare otherwise")} rows={followed.clocks} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

interface ResultsHeadProps extends Pick<
  BacktestResultsProps,
  "body" | "result" | "brand" | "protocol" | "mayReadCases" | "against" | "children" | "onOpen"
> {
  readonly tally: Tally;
  readonly followed: Followed;
  readonly view: ResultView;
  readonly onView: (view: ResultView) => void;
}

/** What it comes to in one sentence, what can be seen of it, and what can be sent around. */
function ResultsHead(props: ResultsHeadProps) {
  const { body, result, tally, followed, brand, protocol, mayReadCases, against, view, children, onOpen, onView } =
    props;
  const { changes, decisions } = result;
  const { mentions, cases, joined, fallback } = tally.totals;
  return (
    <header className="results-head">
      <div role="status">
        <h2>{verdictOf(mentions, changes, followedSentence(followed))}</h2>
      </div>
      <p className="small">
        {t("{cases, plural, one {# case} other {# cases}}, {joined} joined an open one, {against}", {
          cases,
          joined,
          against,
        })}
        {fallback > 0 && ` · ${t("{count} decided by the fallback", { count: fallback })}`}
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
          onChange={onView}
        />
        <span className="top-space" />
        {mayReadCases && <MentionById onOpen={onOpen} />}
        <SendAround of={jobOf(body)} {...{ brand, protocol, tally, changes, mayReadCases, decisions }} />
      </div>
    </header>
  );
}

/** A state or a transition of the chart, with those who came there. */
function chosenPart(id: string, tally: Tally, chart: Chart): ChosenMentions {
  const flow = flowOf(tally).get(id);
  return {
    id,
    title: chart.byPath.get(id)?.title ?? rowTitle(chart, id),
    about: flow?.words ?? t("No case came here."),
    count: flow?.count ?? 0,
    sample: flow?.sample ?? [],
  };
}

/** "At once, if it is urgent"; the event alone where nothing is asked. */
function rowTitle(chart: Chart, id: string): string {
  const row = rowNamed(chart, id);
  const event = groupOf(chart, id)?.title ?? id;
  if (row === null || row.word === null) return event;
  return t("{event}: {word} {condition}", { event, word: row.word, condition: row.condition ?? "" }).trim();
}
