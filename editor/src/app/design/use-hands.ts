import { useCallback, useMemo, useState } from "react";
import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { addBeside } from "./add-beside.ts";
import type { DesignStore } from "./design-store.ts";
import { chooseNextProblem } from "./next-problem.ts";
import type { PaletteDeed } from "./palette.tsx";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Lines } from "./use-lines.ts";
import type { Renaming } from "./use-renaming.ts";
import { useShortcuts } from "./use-shortcuts.ts";

interface HandsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly naming: Renaming;
  readonly lines: Lines;
  readonly mayChange: boolean;
  readonly issues: readonly Issue[] | null;
}

/** What may lie over the whole view. */
export type Overlay = "help" | "palette";

/** The keys of the view, what adds a state for those who may, and what the palette can do. */
export function useHands({ store, chart, drawn, naming, lines, mayChange, issues }: HandsOf) {
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const onHelp = useCallback(() => setOverlay("help"), []);
  const onPalette = useCallback(() => setOverlay("palette"), []);
  const { design, tidy } = drawn;
  const { onRename } = naming;
  const { onNext, onLead } = lines;
  const onAdd = useCallback(() => addBeside(store, design, onRename), [store, design, onRename]);
  const onNextProblem = useCallback(
    (back: boolean) => chooseNextProblem(store, issues ?? [], chart, back),
    [store, issues, chart],
  );
  const hands = useMemo(
    () => ({
      store,
      design,
      mayChange,
      onRename,
      onAdd,
      onNext,
      onLead,
      onNextProblem,
      onTidy: tidy,
      onHelp,
      onPalette,
    }),
    [store, design, mayChange, onRename, onAdd, onNext, onLead, onNextProblem, tidy, onHelp, onPalette],
  );
  useShortcuts(hands);
  const deeds = useMemo(
    (): PaletteDeed[] => [
      ...(mayChange
        ? [
            { title: "Add a state", keys: "N", onClick: onAdd },
            { title: "Lead on to a new state", keys: "Ctrl+→", onClick: onNext },
            { title: "Lead on to another state", keys: "L", onClick: onLead },
            { title: "Tidy the chart up", keys: "Shift+Alt+T", onClick: tidy },
            { title: "Undo", keys: "Ctrl+Z", onClick: store.undo },
            { title: "Redo", keys: "Ctrl+Y", onClick: store.redo },
          ]
        : []),
      { title: "Go to the next problem", keys: "F8", onClick: () => onNextProblem(false) },
      { title: "Keys and gestures", keys: "?", onClick: onHelp },
    ],
    [mayChange, onAdd, onNext, onLead, tidy, store, onNextProblem, onHelp],
  );
  return { onAdd: mayChange ? onAdd : null, deeds, overlay, setOverlay };
}
