import { useCallback, useMemo, useState } from "react";
import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { addBeside } from "./add-beside.ts";
import type { DesignStore } from "./design-store.ts";
import type { View } from "../rail.tsx";
import { chooseNextProblem } from "./next-problem.ts";
import type { DrawnDesign } from "./use-design-chart.ts";
import { useCanvasHands } from "./use-canvas-hands.ts";
import type { Folding } from "./use-folding.ts";
import type { Lines } from "./use-lines.ts";
import type { Renaming } from "./use-renaming.ts";
import { usePaletteDeeds } from "./use-palette-deeds.ts";
import { useShortcuts } from "./use-shortcuts.ts";

interface HandsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly naming: Renaming;
  readonly lines: Lines;
  readonly folding: Folding;
  readonly selection: readonly string[];
  readonly mayChange: boolean;
  readonly issues: readonly Issue[] | null;
  readonly onTour: () => void;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

/** What may lie over the whole view. */
export type Overlay = "help" | "palette";

/** The keys of the view, what adds a state for those who may, and what the palette can do. */
export function useHands({ naming, lines, issues, onTour, stops, onView, ...canvas }: HandsOf) {
  const { store, chart, drawn, mayChange } = canvas;
  const { keys, deeds: canvasDeeds } = useCanvasHands(canvas);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const onHelp = useCallback(() => setOverlay("help"), []);
  const onPalette = useCallback(() => setOverlay("palette"), []);
  const onRehearse = useCallback(() => onView("rehearse"), [onView]);
  const { design } = drawn;
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
      ...keys,
      onHelp,
      onPalette,
      onRehearse,
    }),
    [store, design, mayChange, onRename, onAdd, onNext, onLead, onNextProblem, keys, onHelp, onPalette, onRehearse],
  );
  useShortcuts(hands);
  const does = { onAdd, onNext, onLead, onNextProblem, onHelp, onTour, onRename };
  const deeds = usePaletteDeeds({ ...canvas, ...does, canvasDeeds, stops, onView });
  return { onAdd: mayChange ? onAdd : null, deeds, overlay, setOverlay };
}
