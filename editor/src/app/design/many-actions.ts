import { makeTracks, wrapInPhase } from "../../commands/nesting.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { t } from "../../texts/texts.ts";
import { arrangements } from "./arrange.ts";
import type { BarAction } from "./chosen-bar.tsx";
import { duplicateChosen } from "./clipboard-deeds.ts";
import type { DesignStore } from "./design-store.ts";

/** What can be done with several chosen things at once, in groups; nothing where there are fewer than two. */
export function manyActions(store: DesignStore, design: DesignChart | null, onTidyChosen: () => void): BarAction[][] {
  const { selection } = store.get().history.now;
  if (selection.length < 2) return [];
  const order = arrangements(store, design);
  const states = selection.filter((id) => design?.boxes.has(id) === true && !id.includes("#"));
  const withStates: BarAction[] = [
    {
      title: t("Put them into a phase"),
      icon: "phase",
      onClick: () => store.run((protocol) => wrapInPhase(protocol, selection, t("New phase"))),
    },
    {
      title: t("Let them go on side by side"),
      icon: "tracks",
      onClick: () => store.run((protocol) => makeTracks(protocol, selection, t("New tracks"))),
    },
    {
      title: t("Duplicate"),
      keys: "Ctrl+D",
      icon: "copy",
      onClick: () => duplicateChosen(store, design),
    },
  ];
  const tidy: BarAction = { title: t("Tidy these up"), keys: "Shift+Alt+T", icon: "tidy", onClick: onTidyChosen };
  const remove: BarAction = {
    title: t("Delete"),
    keys: "Del",
    icon: "bin",
    isGrave: true,
    onClick: () => store.run((protocol) => removeChosen(protocol, selection)),
  };
  return [order, order.length > 1 ? [tidy] : [], states.length > 0 ? withStates : [], [remove]].filter(
    (group) => group.length > 0,
  );
}
