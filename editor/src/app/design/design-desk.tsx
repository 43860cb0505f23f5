import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { Brand, Issue, Protocol, ProtocolDraftBody } from "@parley/engine";
import type { CrashCopy } from "../../api/crash-copy.ts";
import type { Reveal } from "../../canvas/keep-in-view.tsx";
import { DocumentContext } from "../../fields/document-context.ts";
import { readChart, type Chart } from "../../model/chart.ts";
import { DesignInspector } from "../../panels/design/design-inspector.tsx";
import { DesignOutline } from "../../panels/design/design-outline.tsx";
import { Rail, type View } from "../rail.tsx";
import { addBeside } from "./add-beside.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DesignMain } from "./design-main.tsx";
import { DesignStatus } from "./design-status.tsx";
import { DesignStore } from "./design-store.ts";
import { DesignTopBar } from "./design-top-bar.tsx";
import { chooseNextProblem } from "./next-problem.ts";
import { PublishButton } from "./publish-button.tsx";
import { UnsavedCopy } from "./unsaved-copy.tsx";
import { useDesignChart, type DrawnDesign } from "./use-design-chart.ts";
import { useProblems } from "./use-problems.ts";
import { useRenaming, type Renaming } from "./use-renaming.ts";
import { useSaving } from "./use-saving.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import "./design.css";

interface DesignDeskProps {
  readonly kept: ProtocolDraftBody;
  readonly opened: Protocol;
  readonly unsaved: CrashCopy | null;
  readonly brand: Brand;
  readonly mayChange: boolean;
  readonly mayPublish: boolean;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

/** Where a protocol is drawn: the chart in the middle, what is chosen on the right, all states on the left. */
export function DesignDesk({ kept, opened, unsaved, brand, mayChange, mayPublish, stops, onView }: DesignDeskProps) {
  const [store] = useState(() => new DesignStore(opened));
  const { history, news } = useSyncExternalStore(store.subscribe, store.get);
  const { protocol, selection } = history.now;
  const chart = useMemo(() => readChart(protocol, brand), [protocol, brand]);
  const drawn = useDesignChart(protocol, chart, store);
  const problems = useProblems(protocol, brand, chart);
  const saving = useSaving({ brand: kept.brand, draft: kept.id, revision: kept.revision, opened }, protocol);
  const naming = useRenaming(store, mayChange);
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const show = useCallback(
    (id: string) => {
      store.choose([id]);
      setReveal({ id });
    },
    [store],
  );
  const around = useMemo(() => ({ protocol, brand }), [protocol, brand]);
  const onAdd = useHands({ store, chart, drawn, naming, mayChange, issues: problems.issues });
  const publish = { brand: kept.brand, draft: kept.id, saving, problems, mayPublish };
  return (
    <DocumentContext value={around}>
      <div className="app">
        <DesignTopBar
          {...{ saving, mayChange, history, store }}
          brand={brand.name}
          onHome={() => onView("protocols")}
          publish={<PublishButton {...publish} />}
        />
        <Rail view="design" stops={stops} onView={onView} />
        <section className="list" aria-label="States">
          <DesignOutline {...{ chart, selection, onAdd }} problems={problems.byElement} onChoose={show} />
        </section>
        <DesignMain {...{ store, chart, drawn, selection, problems, naming, reveal, mayChange }}>
          {unsaved !== null && <UnsavedCopy {...{ unsaved, kept, opened, store }} />}
        </DesignMain>
        <DesignInspector
          {...{ chart, selection, mayChange }}
          issues={problems.issues ?? []}
          run={store.run}
          onChoose={store.choose}
        />
        <ConflictNotice brand={kept.brand} draft={kept.id} saving={saving} protocol={protocol} store={store} />
        <DesignStatus problems={problems} chart={chart} news={news} onChoose={show} />
        <div className="visually-hidden" aria-live="polite">
          {news.text}
        </div>
      </div>
    </DocumentContext>
  );
}

interface HandsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly naming: Renaming;
  readonly mayChange: boolean;
  readonly issues: readonly Issue[] | null;
}

/** The keys of the view; and what adds a state, for those who may. */
function useHands({ store, chart, drawn, naming, mayChange, issues }: HandsOf): (() => void) | null {
  const { design, tidy } = drawn;
  const { onRename } = naming;
  const onAdd = useCallback(() => addBeside(store, design, onRename), [store, design, onRename]);
  const onNextProblem = useCallback(
    (back: boolean) => chooseNextProblem(store, issues ?? [], chart, back),
    [store, issues, chart],
  );
  const hands = useMemo(
    () => ({ store, design, mayChange, onRename, onAdd, onNextProblem, onTidy: tidy }),
    [store, design, mayChange, onRename, onAdd, onNextProblem, tidy],
  );
  useShortcuts(hands);
  return mayChange ? onAdd : null;
}
