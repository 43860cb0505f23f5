import { useCallback, useMemo } from "react";
import type { Chart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";
import { manyActions } from "./many-actions.ts";
import type { PaletteDeed } from "./palette.tsx";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Folding } from "./use-folding.ts";
import { useSizeKeys } from "./use-size-keys.ts";
import { useWalk } from "./use-walk.ts";

interface CanvasHandsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly folding: Folding;
  readonly selection: readonly string[];
  readonly mayChange: boolean;
}

/** What keys and palette do with the boxes of the canvas: fold, walk, resize, put in order, tidy up. */
export function useCanvasHands({ store, chart, drawn, folding, selection, mayChange }: CanvasHandsOf) {
  const { design, tidy, tidyChosen } = drawn;
  const onWalk = useWalk(store, chart);
  const onResize = useSizeKeys(store, design);
  const onTidy = useCallback(() => {
    const boxes = store.get().history.now.selection.filter((id) => design?.boxes.has(id) === true);
    const isPart = boxes.length > 1 || design?.least.has(boxes[0] ?? "") === true;
    if (isPart) tidyChosen();
    else tidy();
  }, [store, design, tidy, tidyChosen]);
  const { foldChosen, foldAll, openAll } = folding;
  const keys = useMemo(
    () => ({ onWalk, onResize, onFold: foldChosen, onTidy }),
    [onWalk, onResize, foldChosen, onTidy],
  );
  const deeds = useMemo(
    (): PaletteDeed[] => [
      { title: t("Fold the phase up, or open it"), keys: "F", onClick: foldChosen },
      { title: t("Fold all phases up"), onClick: foldAll },
      { title: t("Open all phases"), onClick: openAll },
      ...(mayChange && selection.length > 1 ? manyActions(store, design, tidyChosen).flat() : []),
      ...(mayChange && design?.least.has(selection[0] ?? "") === true
        ? [
            { title: t("Tidy up what is in the phase"), keys: "Shift+Alt+T", onClick: tidyChosen },
            { title: t("Make the phase larger"), keys: "Shift+Alt+→", onClick: () => onResize({ x: 1, y: 1 }) },
            { title: t("Make the phase smaller"), keys: "Shift+Alt+←", onClick: () => onResize({ x: -1, y: -1 }) },
          ]
        : []),
    ],
    [foldChosen, foldAll, openAll, mayChange, selection, store, design, tidyChosen, onResize],
  );
  return { keys, deeds };
}
