import { Button } from "@mantine/core";
import { useCallback, useState, useSyncExternalStore } from "react";
import type { Brand, Protocol, ProtocolDraftBody } from "@parley/engine";
import type { CrashCopy } from "../../api/crash-copy.ts";
import type { Reveal } from "../../canvas/keep-in-view.tsx";
import { DocumentContext } from "../../fields/document-context.ts";
import { DesignInspector } from "../../panels/design/design-inspector.tsx";
import { DesignOutline } from "../../panels/design/design-outline.tsx";
import { t } from "../../texts/texts.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import { Rail, type View } from "../rail.tsx";
import { TourCard } from "../tour/tour-card.tsx";
import { useTour } from "../tour/use-tour.ts";
import { BlankPage } from "./blank-page.tsx";
import { DesignMain } from "./design-main.tsx";
import { DesignStatus } from "./design-status.tsx";
import type { DesignStore } from "./design-store.ts";
import { DesignTopBar } from "./design-top-bar.tsx";
import { Palette } from "./palette.tsx";
import { PublishButton } from "./publish-button.tsx";
import { ShortcutsHelp } from "./shortcuts-help.tsx";
import { UnsavedCopy } from "./unsaved-copy.tsx";
import { useAround } from "./use-around.ts";
import { useChart } from "./use-chart.ts";
import { useDesignChart } from "./use-design-chart.ts";
import { useFolding } from "./use-folding.ts";
import { useHands } from "./use-hands.ts";
import { useLines } from "./use-lines.ts";
import { useProblems } from "./use-problems.ts";
import { useRenaming } from "./use-renaming.ts";
import type { Saving } from "./use-saving.ts";
import "./design.css";

/** A draft on the desk, and who is at it. */
export interface DesignDeskProps {
  readonly store: DesignStore;
  readonly saving: Saving;
  readonly kept: ProtocolDraftBody;
  readonly opened: Protocol;
  readonly unsaved: CrashCopy | null;
  readonly onUnsavedAnswered: () => void;
  readonly brand: Brand;
  readonly mayChange: boolean;
  readonly mayPublish: boolean;
  /** Who draws: the tour is remembered for each. */
  readonly person: string;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

/** Where a protocol is drawn: the chart in the middle, what is chosen on the right, all states on the left. */
export function DesignDesk({ store, saving, kept, opened, unsaved, brand, stops, onView, ...who }: DesignDeskProps) {
  const { mayChange, mayPublish, person, onUnsavedAnswered } = who;
  const { history, news } = useSyncExternalStore(store.subscribe, store.get);
  const { protocol, selection } = history.now;
  const chart = useChart(protocol, brand);
  const folding = useFolding(`${kept.brand}:${opened.id}`, chart, selection, store);
  const drawn = useDesignChart(protocol, chart, folding.folded, store);
  const problems = useProblems(store, brand, chart);
  const naming = useRenaming(store, mayChange);
  const lines = useLines(store, drawn.design);
  const [reveal, show] = useReveal(store);
  const around = useAround(protocol, brand, store);
  const { issues } = problems;
  const tour = useTour({ person, draft: kept.id, opened, protocol, issues, mayChange });
  const canvas = { store, chart, drawn, folding, selection, naming, lines, mayChange };
  const onRehearse = useCallback(() => onView("rehearse"), [onView]);
  const hands = useHands({ ...canvas, issues, onTour: tour.begin, stops, onView });
  const { onAdd, deeds, overlay, setOverlay } = hands;
  const closeOverlay = (): void => setOverlay(null);
  const publish = { brand: kept.brand, draft: kept.id, saving, problems, chart, mayPublish, onShow: show };
  return (
    <DocumentContext value={around}>
      <div className="app">
        <DesignTopBar
          {...{ saving, kept, person, mayChange, history, store }}
          brand={brand.name}
          onHome={() => onView("protocols")}
          actions={
            <>
              <ExportMenu protocol={protocol} brand={brand} design={drawn.whole} />
              <Button size="xs" variant="default" title={t("Try the draft on mentions (T)")} onClick={onRehearse}>
                {t("Rehearse")}
              </Button>
              <PublishButton {...publish} />
            </>
          }
        />
        <Rail view="design" stops={stops} onView={onView} />
        <section className="list" aria-label={t("States")}>
          <DesignOutline {...{ chart, selection, onAdd }} problems={problems.byElement} onChoose={show} />
          <TourCard tour={tour} />
        </section>
        <DesignMain {...canvas} {...{ problems, reveal, around }} onShow={show}>
          {unsaved !== null && <UnsavedCopy {...{ unsaved, kept, opened, store }} onAnswered={onUnsavedAnswered} />}
          {chart.states.length === 0 && tour.progress === null && <BlankPage mayChange={mayChange} />}
          {overlay === "palette" && <Palette deeds={deeds} onShow={show} onClose={closeOverlay} />}
        </DesignMain>
        <DesignInspector
          {...{ chart, selection, mayChange }}
          issues={problems.issues ?? []}
          run={store.run}
          onChoose={store.choose}
        />
        <ShortcutsHelp isOpen={overlay === "help"} onClose={closeOverlay} onTour={mayChange ? tour.begin : null} />
        <DesignStatus {...{ problems, chart, news }} onChoose={show} onHelp={() => setOverlay("help")} />
      </div>
    </DocumentContext>
  );
}

/** What is to be seen from near, and a way to choose something and see it so. */
function useReveal(store: DesignStore): readonly [Reveal | null, (id: string) => void] {
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const show = useCallback(
    (id: string) => {
      store.choose(id === "" ? [] : [id]);
      setReveal({ id });
    },
    [store],
  );
  return [reveal, show];
}
