import { useCallback, useMemo, useState } from "react";
import { stateTitle } from "@parley/engine";
import { placedAt } from "../../commands/paths.ts";
import { renameState } from "../../commands/states.ts";
import type { DesignStore } from "./design-store.ts";

/** The state whose name is being typed on its card, and how that begins and ends. */
export interface Renaming {
  readonly renaming: string | null;
  readonly onRename: (path: string) => void;
  /** Names the chosen state; right after it was made, say. */
  readonly renameChosen: () => void;
  /** With `goesOn`, something else was clicked meanwhile, and must stay where it is. */
  readonly onRenamed: (path: string, title: string | null, goesOn?: boolean) => void;
}

/** Names that are typed on the cards themselves. */
export function useRenaming(store: DesignStore, mayChange: boolean): Renaming {
  const [renaming, setRenaming] = useState<string | null>(null);
  const onRename = useCallback((path: string) => setRenaming(mayChange ? path : null), [mayChange]);
  const renameChosen = useCallback(() => onRename(store.get().history.now.selection[0] ?? ""), [store, onRename]);
  const onRenamed = useCallback(
    (path: string, title: string | null, goesOn = false) => {
      setRenaming(null);
      const placed = placedAt(store.get().history.now.protocol, path);
      if (title !== null && placed !== undefined && stateTitle(placed) !== title)
        store.run((now) => renameState(now, path, title, { typing: goesOn }));
    },
    [store],
  );
  return useMemo(
    () => ({ renaming, onRename, renameChosen, onRenamed }),
    [renaming, onRename, renameChosen, onRenamed],
  );
}
