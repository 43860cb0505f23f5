import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { stateTitle, type Brand, type Protocol, type ProtocolDraftBody } from "@parley/engine";
import type { CrashCopy } from "../../api/crash-copy.ts";
import { DesignCanvas } from "../../canvas/design-canvas.tsx";
import type { Reveal } from "../../canvas/keep-in-view.tsx";
import { placedAt } from "../../commands/paths.ts";
import { renameState } from "../../commands/states.ts";
import { DocumentContext } from "../../fields/document-context.ts";
import { readChart } from "../../model/chart.ts";
import { DesignInspector } from "../../panels/design/design-inspector.tsx";
import { DesignOutline } from "../../panels/design/design-outline.tsx";
import { Rail, type View } from "../rail.tsx";
import { addBeside } from "./add-beside.ts";
import { CanvasMenus } from "./canvas-menus.tsx";
import { chooseNextProblem } from "./next-problem.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DesignStatus } from "./design-status.tsx";
import { DesignStore } from "./design-store.ts";
import { DesignTopBar } from "./design-top-bar.tsx";
import { PublishButton } from "./publish-button.tsx";
import { UnsavedCopy } from "./unsaved-copy.tsx";
import { useCanvasDeeds, type OpenMenu, type WantedLine } from "./use-canvas-deeds.ts";
import { useDesignChart } from "./use-design-chart.ts";
import { useProblems } from "./use-problems.ts";
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
  const { design, isTidying, tidy } = useDesignChart(protocol, chart, store);
  const problems = useProblems(protocol, brand, chart);
  const saving = useSaving({ brand: kept.brand, draft: kept.id, revision: kept.revision, opened }, protocol);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [line, setLine] = useState<WantedLine | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const renameChosen = useCallback(() => setRenaming(store.get().history.now.selection[0] ?? null), [store]);
  const deeds = useCanvasDeeds(store, { onLine: setLine, onMenu: setMenu, onAdded: renameChosen });
  const choose = useCallback((id: string) => store.choose([id]), [store]);
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const show = useCallback(
    (id: string) => {
      store.choose([id]);
      setReveal({ id });
    },
    [store],
  );
  const onRename = useCallback((path: string) => mayChange && setRenaming(path), [mayChange]);
  const onRenamed = useCallback(
    (path: string, title: string | null) => {
      setRenaming(null);
      const placed = placedAt(store.get().history.now.protocol, path);
      if (title !== null && placed !== undefined && stateTitle(placed) !== title)
        store.run((now) => renameState(now, path, title));
    },
    [store],
  );
  const around = useMemo(() => ({ protocol, brand }), [protocol, brand]);
  const onAdd = useCallback(() => addBeside(store, design, setRenaming), [store, design]);
  const issues = problems.issues;
  const onNextProblem = useCallback(
    (back: boolean) => chooseNextProblem(store, issues ?? [], chart, back),
    [store, issues, chart],
  );
  const hands = useMemo(
    () => ({ store, design, mayChange, onRename, onAdd, onNextProblem, onTidy: tidy }),
    [store, design, mayChange, onRename, onAdd, onNextProblem, tidy],
  );
  useShortcuts(hands);
  return (
    <DocumentContext value={around}>
      <div className="app">
        <DesignTopBar
          brand={brand.name}
          title={protocol.title}
          saving={saving}
          mayChange={mayChange}
          undoes={history.past.at(-1)?.title ?? null}
          redoes={history.future[0]?.title ?? null}
          onUndo={store.undo}
          onRedo={store.redo}
          onHome={() => onView("protocols")}
          publish={
            <PublishButton
              brand={kept.brand}
              draft={kept.id}
              saving={saving}
              problems={problems}
              mayPublish={mayPublish}
            />
          }
        />
        <Rail view="design" stops={stops} onView={onView} />
        <section className="list" aria-label="States">
          <DesignOutline
            chart={chart}
            selection={selection}
            problems={problems.byElement}
            onChoose={show}
            onAdd={mayChange ? onAdd : null}
          />
        </section>
        <main className={isTidying ? "canvas tidying" : "canvas"} aria-label="The protocol as a chart">
          {unsaved !== null && <UnsavedCopy unsaved={unsaved} kept={kept} opened={opened} store={store} />}
          {design === null ? (
            <div className="canvas-waiting" role="status">
              Drawing the protocol …
            </div>
          ) : (
            <DesignCanvas
              chart={chart}
              design={design}
              selection={selection}
              mayChange={mayChange}
              deeds={deeds}
              onTidy={tidy}
              reveal={reveal}
              renaming={renaming}
              onRename={onRename}
              onRenamed={onRenamed}
              onChoose={choose}
              problems={problems.byElement}
            />
          )}
          <CanvasMenus
            store={store}
            chart={chart}
            line={line}
            menu={menu}
            onLine={setLine}
            onMenu={setMenu}
            onRename={setRenaming}
          />
        </main>
        <DesignInspector
          chart={chart}
          selection={selection}
          issues={problems.issues ?? []}
          run={store.run}
          onChoose={store.choose}
          mayChange={mayChange}
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
