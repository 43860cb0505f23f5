import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Brand, Program, Protocol, ProtocolDraftBody } from "@parley/engine";
import { readChart, type Chart } from "../../model/chart.ts";
import { caseAt, journalOf, type CaseAt } from "../../model/rehearsal/case-at.ts";
import { addedBy } from "../../model/rehearsal/covered.ts";
import { wayTo, type Play } from "../../model/rehearsal/plays.ts";
import { innermost } from "../../projection/light.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "../design/design-store.ts";
import type { Saving } from "../design/use-saving.ts";
import type { RehearsePage } from "../place.ts";
import { Rail, type View } from "../rail.tsx";
import { NothingToRehearse } from "./nothing-to-rehearse.tsx";
import { RehearseDialogs, type RehearseDialog } from "./rehearse-dialogs.tsx";
import { RehearseList, type ListTab } from "./rehearse-list.tsx";
import { RehearseMain } from "./rehearse-main.tsx";
import { RehearseSide, type SideView } from "./rehearse-side.tsx";
import { RehearseStatus } from "./rehearse-status.tsx";
import { RehearseTopBar } from "./rehearse-top-bar.tsx";
import type { RehearsalStore } from "./rehearsal-store.ts";
import { useRehearseKeys } from "./use-rehearse-keys.ts";
import { useScenarioDeeds } from "./use-scenario-deeds.ts";
import { useScenarioRuns, type ScenarioRuns } from "./use-scenario-runs.ts";
import type { Scenarios } from "./use-scenarios.ts";
import "./rehearse.css";
import "./scenarios.css";

interface RehearseDeskProps {
  readonly kept: ProtocolDraftBody;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly store: DesignStore;
  readonly saving: Saving;
  readonly rehearsals: RehearsalStore;
  readonly scenarios: Scenarios;
  readonly mayChange: boolean;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onPage: (page: RehearsePage) => void;
}

/** Where a draft is rehearsed: what happened on the left, the lit chart with what can happen next, the moment on the right. */
export function RehearseDesk(props: RehearseDeskProps) {
  const { brand, protocol, saving, rehearsals, scenarios, mayChange, stops, onView, onPage } = props;
  const chart = useMemo(() => readChart(protocol, brand), [protocol, brand]);
  useEffect(() => rehearsals.prepare(protocol, brand), [rehearsals, protocol, brand]);
  const state = useSyncExternalStore(rehearsals.subscribe, rehearsals.get);
  const { program, fault, rehearsal } = state;
  const runs = useScenarioRuns(protocol, brand, scenarios.all, program !== null);
  const way = useMemo(() => wayTo(rehearsal, rehearsal.now), [rehearsal]);
  const one = useMemo(() => (program === null ? null : caseAt(program, way)), [program, way]);
  const added = useAdded(runs, way);
  const [dialog, setDialog] = useState<RehearseDialog | null>(null);
  useRehearseKeys(rehearsals);
  return (
    <div className="app">
      <RehearseTopBar
        {...{ protocol, saving, onPage }}
        brand={brand.name}
        page="rehearse"
        onHome={() => onView("protocols")}
      >
        <Button size="xs" variant="default" onClick={() => onView("design")}>
          {t("Back to drawing")}
        </Button>
        <Button size="xs" className="primary" disabled={one === null} onClick={() => setDialog({ kind: "save" })}>
          {t("Save as scenario")}
        </Button>
      </RehearseTopBar>
      <Rail view="rehearse" stops={stops} onView={onView} />
      {program === null ? (
        <NothingToRehearse fault={fault} onDraw={() => onView("design")} />
      ) : (
        <Ready
          {...{ program, chart, brand, protocol, rehearsals, scenarios, runs, way, one, added, mayChange, dialog }}
          onDialog={setDialog}
        />
      )}
      <RehearseStatus {...{ state, runs, added, chart }} />
      <div className="visually-hidden" aria-live="polite">
        {one === null ? "" : spoken(one, chart)}
      </div>
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** What the rehearsal reaches that no scenario does. */
function useAdded({ run }: ScenarioRuns, way: readonly Play[]): ReadonlySet<string> {
  return useMemo(
    () =>
      run === null || way.length === 0
        ? NOTHING
        : addedBy(
            run.coverage,
            journalOf(way).map(({ trace }) => trace),
          ),
    [run, way],
  );
}

interface ReadyProps extends Pick<RehearseDeskProps, "brand" | "protocol" | "rehearsals" | "scenarios" | "mayChange"> {
  readonly program: Program;
  readonly chart: Chart;
  readonly runs: ScenarioRuns;
  readonly way: readonly Play[];
  readonly one: CaseAt | null;
  readonly added: ReadonlySet<string>;
  readonly dialog: RehearseDialog | null;
  readonly onDialog: (dialog: RehearseDialog | null) => void;
}

function Ready(props: ReadyProps) {
  const { program, chart, brand, protocol, rehearsals, scenarios, runs, way, one, added, mayChange } = props;
  const { dialog, onDialog } = props;
  const [tab, setTab] = useState<ListTab>("line");
  const [view, setView] = useState<SideView | null>({ kind: "moment" });
  const isNarrow = useMediaQuery("(max-width: 1180px)", false, { getInitialValueInEffect: false });
  const hasSide = view !== null && (view.kind !== "moment" || one !== null);
  const { deeds, failures, failing, onAccept } = useScenarioDeeds({
    rehearsals,
    scenarios,
    runs,
    onDialog,
    onOpened: () => {
      setTab("line");
      setView({ kind: "moment" });
    },
  });
  const coverage = view?.kind === "coverage" ? (runs.run?.coverage ?? null) : null;
  const around = { program, chart, brand, protocol, rehearsals, added };
  return (
    <>
      <RehearseList
        {...around}
        {...{ tab, scenarios, runs, deeds, failing, mayChange }}
        onTab={setTab}
        onGo={(id) => {
          rehearsals.goTo(id);
          setView({ kind: "moment" });
        }}
      />
      <RehearseMain
        {...around}
        {...{ one, view, coverage }}
        hasCoverage={runs.run !== null && scenarios.all.length > 0}
        isCovered={isNarrow && hasSide}
        onView={setView}
      />
      {view !== null && (
        <RehearseSide
          {...around}
          {...{ view, one, failures }}
          onView={setView}
          onAccept={mayChange ? onAccept : null}
          coverage={runs.run?.coverage ?? null}
          fresh={way.at(-1)?.happened.steps.length ?? 0}
        />
      )}
      {dialog !== null && (
        <RehearseDialogs {...around} {...{ dialog, scenarios, runs, way, mayChange }} onClose={() => onDialog(null)} />
      )}
    </>
  );
}

/** A moment as a screen reader tells it. */
function spoken({ active, isDone }: CaseAt, chart: Chart): string {
  const where = innermost(active)
    .map((path) => chart.byPath.get(path)?.title ?? path)
    .join(", ");
  return isDone ? t("The case is done: {where}.", { where }) : t("The case is in {where}.", { where });
}
