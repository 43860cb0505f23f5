import { useState, useSyncExternalStore } from "react";
import { RehearseDesk } from "../rehearse/rehearse-desk.tsx";
import { RehearsalStore } from "../rehearse/rehearsal-store.ts";
import { useScenarios } from "../rehearse/use-scenarios.ts";
import { DesignDesk, type DesignDeskProps } from "./design-desk.tsx";
import { DesignStore } from "./design-store.ts";
import { useSaving } from "./use-saving.ts";

interface DraftDeskProps extends Omit<DesignDeskProps, "store" | "saving" | "onUnsavedAnswered"> {
  readonly view: "design" | "rehearse";
}

/** A draft with all that outlives a change of view: its document, how it is kept, and what was rehearsed. */
export function DraftDesk({ view, ...draft }: DraftDeskProps) {
  const { kept, opened } = draft;
  const [store] = useState(() => new DesignStore(opened));
  const [rehearsals] = useState(() => new RehearsalStore());
  const { protocol } = useSyncExternalStore(store.subscribe, store.get).history.now;
  const saving = useSaving({ brand: kept.brand, draft: kept.id, revision: kept.revision, opened }, protocol);
  // What this browser kept of an earlier visit; what it keeps of this one is on its way to the server.
  const [unsaved, setUnsaved] = useState(draft.unsaved);
  const scenarios = useScenarios(kept, saving);
  if (view === "rehearse") return <RehearseDesk {...draft} {...{ store, saving, rehearsals, scenarios, protocol }} />;
  return <DesignDesk {...draft} {...{ store, saving, unsaved }} onUnsavedAnswered={() => setUnsaved(null)} />;
}
