import { removeChosen } from "../../commands/remove-chosen.ts";
import type { Chart } from "../../model/chart.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { t } from "../../texts/texts.ts";
import { chooseAll } from "./choose-all.ts";
import { copyChosen, cutChosen, duplicateChosen, paste } from "./clipboard-deeds.ts";
import type { DesignStore } from "./design-store.ts";
import { moveActions } from "./move-actions.ts";
import type { PaletteDeed } from "./palette.tsx";

interface ChosenDeedsOf {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly design: DesignChart | null;
  readonly selection: readonly string[];
  readonly onRename: (path: string) => void;
}

/** What the palette does with what is chosen, and to choose and paste at all. */
export function chosenDeeds({ store, chart, design, selection, onRename }: ChosenDeedsOf): PaletteDeed[] {
  const [first] = selection;
  const run = (command: Parameters<DesignStore["run"]>[0]) => () => void store.run(command);
  const states: PaletteDeed[] =
    first === undefined || !chart.byPath.has(first)
      ? []
      : [
          { title: t("Rename"), keys: "F2", onClick: () => onRename(first) },
          { title: t("Copy"), keys: "Ctrl+C", onClick: () => void copyChosen(store) },
          { title: t("Cut"), keys: "Ctrl+X", onClick: () => void cutChosen(store) },
          ...moveActions(store, chart),
        ];
  // What is done with several things at once has its own list.
  const one: PaletteDeed[] =
    selection.length !== 1
      ? []
      : [
          { title: t("Duplicate"), keys: "Ctrl+D", onClick: () => void duplicateChosen(store, design) },
          { title: t("Delete"), keys: "Del", onClick: run((protocol) => removeChosen(protocol, selection)) },
        ];
  return [
    ...states,
    ...one,
    { title: t("Paste"), keys: "Ctrl+V", onClick: () => void paste(store, design) },
    { title: t("Choose everything"), keys: "Ctrl+A", onClick: () => chooseAll(store, design) },
  ];
}
