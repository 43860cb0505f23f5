import { useCallback, useMemo, useState } from "react";
import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { addBeside } from "./add-beside.ts";
import { WHOLE_PROTOCOL } from "../../panels/design/part-ids.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";
import { chooseNextProblem } from "./next-problem.ts";
import type { PaletteDeed } from "./palette.tsx";
import type { DrawnDesign } from "./use-design-chart.ts";
import { useCanvasHands } from "./use-canvas-hands.ts";
import type { Folding } from "./use-folding.ts";
import type { Lines } from "./use-lines.ts";
import type { Renaming } from "./use-renaming.ts";
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
  readonly onRehearse: () => void;
}

/** What may lie over the whole view. */
export type Overlay = "help" | "palette";

/** The keys of the view, what adds a state for those who may, and what the palette can do. */
export function useHands({ naming, lines, issues, onTour, onRehearse, ...canvas }: HandsOf) {
  const { store, chart, drawn, mayChange } = canvas;
  const { keys, deeds: canvasDeeds } = useCanvasHands(canvas);
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
      ...keys,
      onHelp,
      onPalette,
      onRehearse,
    }),
    [store, design, mayChange, onRename, onAdd, onNext, onLead, onNextProblem, keys, onHelp, onPalette, onRehearse],
  );
  useShortcuts(hands);
  const deeds = useMemo(
    (): PaletteDeed[] => [
      ...(mayChange
        ? [
            { title: t("Add a state"), keys: "N", onClick: onAdd },
            { title: t("Lead on to a new state"), keys: "Ctrl+→", onClick: onNext },
            { title: t("Lead on to another state"), keys: "L", onClick: onLead },
            { title: t("Tidy the chart up"), onClick: tidy },
            { title: t("Undo"), keys: "Ctrl+Z", onClick: store.undo },
            { title: t("Redo"), keys: "Ctrl+Y", onClick: store.redo },
            { title: t("Take the first steps"), onClick: onTour },
          ]
        : []),
      ...canvasDeeds,
      { title: t("Rehearse the draft"), keys: "T", onClick: onRehearse },
      { title: t("The protocol itself"), onClick: () => store.choose([WHOLE_PROTOCOL]) },
      { title: t("Go to the next problem"), keys: "F8", onClick: () => onNextProblem(false) },
      { title: t("Keys and gestures"), keys: "?", onClick: onHelp },
    ],
    [mayChange, onAdd, onNext, onLead, tidy, store, canvasDeeds, onNextProblem, onHelp, onTour, onRehearse],
  );
  return { onAdd: mayChange ? onAdd : null, deeds, overlay, setOverlay };
}
