import { useCallback, useMemo } from "react";
import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { addBeside } from "./add-beside.ts";
import type { DesignStore } from "./design-store.ts";
import { chooseNextProblem } from "./next-problem.ts";
import type { PaletteDeed } from "./palette.tsx";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Renaming } from "./use-renaming.ts";
import { useShortcuts } from "./use-shortcuts.ts";

interface HandsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly naming: Renaming;
  readonly mayChange: boolean;
  readonly issues: readonly Issue[] | null;
  readonly onHelp: () => void;
  readonly onPalette: () => void;
}

/** The keys of the view, what adds a state for those who may, and what the palette can do. */
export function useHands({ store, chart, drawn, naming, mayChange, issues, onHelp, onPalette }: HandsOf) {
  const { design, tidy } = drawn;
  const { onRename } = naming;
  const onAdd = useCallback(() => addBeside(store, design, onRename), [store, design, onRename]);
  const onNextProblem = useCallback(
    (back: boolean) => chooseNextProblem(store, issues ?? [], chart, back),
    [store, issues, chart],
  );
  const hands = useMemo(
    () => ({ store, design, mayChange, onRename, onAdd, onNextProblem, onTidy: tidy, onHelp, onPalette }),
    [store, design, mayChange, onRename, onAdd, onNextProblem, tidy, onHelp, onPalette],
  );
  useShortcuts(hands);
  const deeds = useMemo(
    (): PaletteDeed[] => [
      ...(mayChange
        ? [
            { title: "Add a state", keys: "N", onClick: onAdd },
            { title: "Tidy the chart up", keys: "Shift+Alt+T", onClick: tidy },
            { title: "Undo", keys: "Ctrl+Z", onClick: store.undo },
            { title: "Redo", keys: "Ctrl+Y", onClick: store.redo },
          ]
        : []),
      { title: "Go to the next problem", keys: "F8", onClick: () => onNextProblem(false) },
      { title: "Keys and gestures", keys: "?", onClick: onHelp },
    ],
    [mayChange, onAdd, tidy, store, onNextProblem, onHelp],
  );
  return { onAdd: mayChange ? onAdd : null, deeds };
}
