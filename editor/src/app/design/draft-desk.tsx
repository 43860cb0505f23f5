import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { rehearsalPlace } from "../rehearse/kept-rehearsal.ts";
import { t } from "../../texts/texts.ts";
import type { DraftView, RehearsePage } from "../place.ts";
import { RehearseDesk } from "../rehearse/rehearse-desk.tsx";
import { RehearsalStore } from "../rehearse/rehearsal-store.ts";
import { useScenarios } from "../rehearse/use-scenarios.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DesignDesk, type DesignDeskProps } from "./design-desk.tsx";
import { DesignStore } from "./design-store.ts";
import { NewerNotice } from "./newer-notice.tsx";
import { useFollowingScenarios } from "./use-following-scenarios.ts";
import { useNewerDraft } from "./use-newer-draft.ts";
import { useSaving } from "./use-saving.ts";

/** Pages with charts come when they are asked for: most visits are without. */
const BacktestPage = lazy(async () => ({ default: (await import("../backtest/backtest-page.tsx")).BacktestPage }));
const EquityPage = lazy(async () => ({ default: (await import("../equity/equity-page.tsx")).EquityPage }));
const StaffingPage = lazy(async () => ({ default: (await import("../staffing/staffing-page.tsx")).StaffingPage }));

interface DraftDeskProps extends Omit<DesignDeskProps, "store" | "saving" | "onUnsavedAnswered"> {
  readonly view: DraftView;
  readonly mayReadCases: boolean;
  readonly onPage: (page: RehearsePage) => void;
}

/** A draft with all that outlives a change of view: its document, how it is kept, and what was rehearsed. */
export function DraftDesk({ view, ...draft }: DraftDeskProps) {
  const { kept, opened } = draft;
  const [store] = useState(() => new DesignStore(opened));
  const [rehearsals] = useState(() => new RehearsalStore(rehearsalPlace(kept.brand, kept.id)));
  const { protocol } = useSyncExternalStore(store.subscribe, store.get).history.now;
  const saving = useSaving({ brand: kept.brand, draft: kept.id, revision: kept.revision, opened }, protocol);
  // What this browser kept of an earlier visit; what it keeps of this one is on its way to the server.
  const [unsaved, setUnsaved] = useState(draft.unsaved);
  const scenarios = useScenarios(kept, saving);
  useFollowingScenarios(saving, scenarios, store);
  const newer = useNewerDraft(kept, saving, scenarios);
  const page = { ...draft, store, saving, protocol };
  const others = { house: draft.brand, saving, store };
  return (
    <>
      {view === "draft" && (
        <DesignDesk {...draft} {...{ store, saving, unsaved }} onUnsavedAnswered={() => setUnsaved(null)} />
      )}
      <Suspense fallback={<Coming />}>
        {view === "backtest" && <BacktestPage {...page} />}
        {view === "equity" && <EquityPage {...page} />}
        {view === "staffing" && <StaffingPage {...page} />}
        {view === "rehearse" && <RehearseDesk {...page} {...{ rehearsals, scenarios }} />}
      </Suspense>
      {newer !== null && <NewerNotice {...{ newer, scenarios, ...others }} />}
      <ConflictNotice {...{ kept, protocol, scenarios, ...others }} />
    </>
  );
}

function Coming() {
  return (
    <main className="whole">
      <p role="status" className="dim">
        {t("Getting ready …")}
      </p>
    </main>
  );
}
