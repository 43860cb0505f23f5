import type { Brand, Program, Protocol } from "@parley/engine";
import { useState } from "react";
import { Pills } from "../../fields/pickers/pills.tsx";
import type { Chart } from "../../model/chart.ts";
import type { WrittenMention } from "../../model/rehearsal/sample-mentions.ts";
import { Inbox } from "../../panels/rehearse/inbox.tsx";
import { ScenarioList, type ScenarioDeeds } from "../../panels/rehearse/scenario-list.tsx";
import { TimeLine } from "../../panels/rehearse/time-line.tsx";
import { t } from "../../texts/texts.ts";
import type { RehearsalStore } from "./rehearsal-store.ts";
import type { ScenarioRuns } from "./use-scenario-runs.ts";
import type { Scenarios } from "./use-scenarios.ts";

/** What stands in the list: the rehearsal, or the draft's scenarios. */
export type ListTab = "line" | "scenarios";

interface RehearseListProps {
  readonly tab: ListTab;
  readonly onTab: (tab: ListTab) => void;
  readonly program: Program;
  readonly chart: Chart;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly rehearsals: RehearsalStore;
  readonly scenarios: Scenarios;
  readonly runs: ScenarioRuns;
  readonly deeds: ScenarioDeeds;
  readonly mayChange: boolean;
  /** Plays after which something is not as the opened scenario expects it. */
  readonly failing: ReadonlySet<number>;
  /** Looks at a moment. */
  readonly onGo: (id: number) => void;
}

/** The left side of a rehearsal: where it begins, then its time line; and the scenarios that are kept. */
export function RehearseList(props: RehearseListProps) {
  const { tab, onTab, program, chart, brand, protocol, rehearsals, scenarios, runs, deeds, mayChange, failing, onGo } =
    props;
  const { rehearsal, opened } = rehearsals.get();
  const [last, setLast] = useState<WrittenMention | null>(null);
  const hasBegun = rehearsal.now !== null;
  const count = scenarios.all.length;
  return (
    <section className="list" aria-label={t("Rehearsal")}>
      <header className="list-head rehearse-tabs">
        <h2 className="visually-hidden">{t("Rehearsal")}</h2>
        <Pills
          label={t("What to see")}
          value={tab}
          options={[
            { value: "line", title: hasBegun ? t("Time line") : t("Mentions") },
            { value: "scenarios", title: count === 0 ? t("Scenarios") : t("Scenarios ({count})", { count }) },
          ]}
          onChange={onTab}
        />
      </header>
      {tab === "scenarios" ? (
        <ScenarioList
          scenarios={scenarios.all}
          documents={runs.run?.documents ?? null}
          isRunning={runs.isRunning}
          onRunAll={runs.runAgain}
          {...{ chart, protocol, brand, mayChange }}
          {...deeds}
        />
      ) : hasBegun ? (
        <div className="list-scroll time-line-scroll">
          {opened !== null && <p className="opened">{t("Scenario “{title}”", { title: opened.title })}</p>}
          <TimeLine {...{ rehearsal, chart, protocol, failing, onGo }} zone={brand.timeZone} />
        </div>
      ) : (
        <Inbox
          {...{ program, chart, brand, last }}
          onPlay={(mention, at) => {
            if (rehearsals.open({ mention }, at)) setLast(mention);
          }}
        />
      )}
    </section>
  );
}
