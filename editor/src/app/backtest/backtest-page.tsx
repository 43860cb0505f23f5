import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { BacktestBody } from "@parley/engine";
import { hasMentionsQuery, jobOf } from "../../api/backtests.ts";
import { takeWhatIf } from "../../commands/take-what-if.ts";
import { DocumentContext } from "../../fields/document-context.ts";
import { readChart } from "../../model/chart.ts";
import { ChosenMentionsView, type ChosenMentions } from "../../panels/backtest/chosen-mentions.tsx";
import { TraceDialog } from "../../panels/backtest/trace-dialog.tsx";
import { dayAndTime } from "../../panels/times.ts";
import { t } from "../../texts/texts.ts";
import { Rail } from "../rail.tsx";
import type { RehearsePageProps } from "../rehearse/rehearse-page-props.ts";
import { RehearseTopBar } from "../rehearse/rehearse-top-bar.tsx";
import { BacktestList, type BacktestTab } from "./backtest-list.tsx";
import { BacktestMain } from "./backtest-main.tsx";
import { useBacktests } from "./use-backtests.ts";
import { useCompared } from "./use-compared.ts";
import { useMentionFile } from "../mention-file/use-mention-file.ts";
import { useWhatIf, type World } from "./use-what-if.ts";
import "../rehearse/rehearse.css";
import "./backtest.css";

/** What is tried is run on so many mentions where nothing was run before. */
const USUAL = 500;

/** A draft over the mentions that a brand recorded: what it decides, what it changes, and what it would if. */
export function BacktestPage(props: RehearsePageProps) {
  const { brand, protocol, store, saving, mayReadCases, stops, onView, onPage } = props;
  const bench = useBench(props);
  const { chart, chosen, setChosen, opened, setOpened, body, isTrying, covered } = bench;
  const { backtests, whatIf } = bench;
  const error = isTrying ? whatIf.error : backtests.error;
  const { news } = useSyncExternalStore(store.subscribe, store.get);
  return (
    <DocumentContext value={bench.around}>
      <div className="app">
        <RehearseTopBar
          {...{ protocol, saving, onPage }}
          brand={brand.name}
          page="backtest"
          onHome={() => onView("protocols")}
        >
          <Button size="xs" variant="default" onClick={() => onView("design")}>
            {t("Back to drawing")}
          </Button>
        </RehearseTopBar>
        <Rail view="rehearse" stops={stops} onView={onView} />
        <BacktestList {...bench} {...{ brand, mayReadCases }} />
        <BacktestMain
          {...{ body, brand, protocol, chart, mayReadCases, isTrying, chosen, backtests, covered }}
          hasMentions={bench.hasMentions}
          against={body === undefined ? "" : bench.compared.inWords(body)}
          error={error}
          onChoose={setChosen}
          onOpen={setOpened}
        />
        {chosen !== null && body !== undefined && (
          <aside className="side" aria-label={t("The chosen mentions")}>
            <ChosenMentionsView of={jobOf(body)} chosen={chosen} onOpen={setOpened} onClose={() => setChosen(null)} />
          </aside>
        )}
        <footer className="status">
          {body !== undefined && error === null && <span>{ranInWords(body, brand.timeZone, saving.revision)}</span>}
          <span className="news" aria-live="polite">
            {news.text}
          </span>
        </footer>
        {opened !== null && body !== undefined && (
          <TraceDialog
            {...{ protocol, brand, chart }}
            of={jobOf(body)}
            mention={opened}
            sides={sidesOf(body)}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
    </DocumentContext>
  );
}

/** All that the page holds: what is run, tried, chosen and opened. */
function useBench({ kept, brand, protocol, store, saving, mayChange, mayReadCases }: RehearsePageProps) {
  const chart = useMemo(() => readChart(protocol, brand), [protocol, brand]);
  const around = useMemo(() => ({ protocol, brand }), [protocol, brand]);
  const [tab, setTab] = useState<BacktestTab>("runs");
  const [chosen, setChosen] = useState<ChosenMentions | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const known = useQuery({ ...hasMentionsQuery(kept.brand), enabled: mayReadCases });
  const backtests = useBacktests(kept.brand, kept.id);
  const file = useMentionFile(kept.brand);
  const compared = useCompared(kept.brand, protocol.id, brand.timeZone);
  const isSaved = saving.status === "saved";
  const { shown } = backtests;
  const world = useMemo(() => sameWorld(shown), [shown]);
  const whatIf = useWhatIf({ brand: kept.brand, around: brand, draft: kept.id, protocol, isSaved, world });
  const isTrying = tab === "whatIf" && whatIf.isTrying;
  const isNarrow = useMediaQuery("(max-width: 1180px)", false, { getInitialValueInEffect: false });
  useEscape(() => opened === null && setChosen(null));
  const onTake = (): void => {
    if (store.run((now) => takeWhatIf(now, whatIf.changes))) whatIf.leave();
  };
  return {
    chart,
    around,
    tab,
    chosen,
    setChosen,
    opened,
    setOpened,
    backtests,
    file,
    compared,
    whatIf,
    isSaved,
    isTrying,
    body: isTrying ? whatIf.body : backtests.shown,
    // Who may not see mentions cannot know whether there are any: the run will tell.
    hasMentions: known.data ?? true,
    covered: isNarrow && chosen !== null ? SIDE_WIDTH : 0,
    onTake: mayChange ? onTake : null,
    onTab: (next: BacktestTab): void => {
      setChosen(null);
      setTab(next);
    },
  };
}

/** When what is shown was run, and on which draft: who has changed it since looks at something older. */
function ranInWords({ askedAt, draft }: BacktestBody, zone: string, now: number): string {
  const ran = { when: dayAndTime(Date.parse(askedAt), zone), revision: draft?.revision ?? now };
  return ran.revision < now
    ? t("Run {when} on revision {revision} of the draft, which was changed since", ran)
    : t("Run {when} on this revision of the draft", ran);
}

/** The mentions of the run before it, without those that came since, and what happened outside: only what is tried differs. */
function sameWorld(before: Pick<BacktestBody, "state" | "mentions" | "outside" | "askedAt"> | undefined): World {
  // What could not be run cannot be tried either.
  if (before === undefined || before.state === "failed") return { mentions: { last: USUAL } };
  return { mentions: sameMentions(before), ...(before.outside === null ? {} : { outside: before.outside }) };
}

function sameMentions({ mentions, askedAt }: Pick<BacktestBody, "mentions" | "askedAt">): World["mentions"] {
  const { file, from, to, last } = mentions;
  if (file !== null) return { file: file.id };
  return {
    ...(from === null ? {} : { from }),
    to: to ?? askedAt,
    ...(last === null ? {} : { last }),
  };
}

/** What the side covers of a narrow window; the style sheet says the same. */
const SIDE_WIDTH = 320;

function sidesOf({ against, set }: BacktestBody): { readonly before: string; readonly after: string } {
  return {
    before: against === "unchanged" ? t("The draft unchanged") : t("Before"),
    after: set === null ? t("This draft") : t("With what is tried"),
  };
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onEscape();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onEscape]);
}
