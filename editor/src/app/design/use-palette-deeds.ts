import { useMemo } from "react";
import type { Chart } from "../../model/chart.ts";
import { WHOLE_PROTOCOL } from "../../panels/design/part-ids.ts";
import { t } from "../../texts/texts.ts";
import type { View } from "../rail.tsx";
import { chosenDeeds } from "./chosen-deeds.ts";
import type { DesignStore } from "./design-store.ts";
import { pageDeeds } from "./page-deeds.ts";
import type { PaletteDeed } from "./palette.tsx";
import type { DrawnDesign } from "./use-design-chart.ts";

interface PaletteDeedsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly selection: readonly string[];
  readonly mayChange: boolean;
  readonly canvasDeeds: readonly PaletteDeed[];
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onAdd: () => void;
  readonly onNext: () => void;
  readonly onLead: () => void;
  readonly onRename: (path: string) => void;
  readonly onNextProblem: (back: boolean) => void;
  readonly onHelp: () => void;
  readonly onTour: () => void;
}

/** Everything that the palette can do at this moment. */
export function usePaletteDeeds(of: PaletteDeedsOf): readonly PaletteDeed[] {
  const { store, chart, drawn, selection, mayChange, canvasDeeds, stops, onView } = of;
  const { onAdd, onNext, onLead, onRename, onNextProblem, onHelp, onTour } = of;
  const { design, tidy } = drawn;
  const drawing = useMemo(
    (): PaletteDeed[] => [
      { title: t("Add a state"), keys: "N", onClick: onAdd },
      { title: t("Lead on to a new state"), keys: "Ctrl+→", onClick: onNext },
      { title: t("Lead on to another state"), keys: "L", onClick: onLead },
      { title: t("Tidy the chart up"), onClick: tidy },
      { title: t("Undo"), keys: "Ctrl+Z", onClick: store.undo },
      { title: t("Redo"), keys: "Ctrl+Y", onClick: store.redo },
      { title: t("Take the first steps"), onClick: onTour },
      ...chosenDeeds({ store, chart, design, selection, onRename }),
    ],
    [store, chart, design, selection, tidy, onAdd, onNext, onLead, onRename, onTour],
  );
  return useMemo(
    () => [
      ...(mayChange ? drawing : []),
      ...canvasDeeds,
      ...pageDeeds(stops, onView),
      { title: t("The protocol itself"), onClick: () => store.choose([WHOLE_PROTOCOL]) },
      { title: t("Go to the next problem"), keys: "F8", onClick: () => onNextProblem(false) },
      { title: t("Keys and gestures"), keys: "?", onClick: onHelp },
    ],
    [mayChange, drawing, canvasDeeds, stops, onView, store, onNextProblem, onHelp],
  );
}
