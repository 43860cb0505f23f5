import { moveInto } from "../../commands/nesting.ts";
import type { Chart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";
import type { PaletteDeed } from "./palette.tsx";

/** Where the chosen states can be moved to without a pointer: each phase that they do not lie in, and the top of the chart. */
export function moveActions(store: DesignStore, chart: Chart): PaletteDeed[] {
  const chosen = store.get().history.now.selection.filter((id) => chart.byPath.has(id));
  if (chosen.length === 0) return [];
  const parents = new Set(chosen.map((path) => chart.byPath.get(path)?.parent ?? ""));
  const isHome = (path: string): boolean => parents.size === 1 && parents.has(path);
  const move = (title: string, parent: string): PaletteDeed => ({
    title,
    onClick: () => store.run((protocol) => moveInto(protocol, chosen, parent)),
  });
  const phases = chart.states.filter(
    ({ path, children }) =>
      children.length > 0 && !isHome(path) && !chosen.some((own) => path === own || path.startsWith(`${own}.`)),
  );
  return [
    ...(isHome("") ? [] : [move(t("Move to the top of the chart"), "")]),
    ...phases.map(({ path, title }) => move(t("Move into “{phase}”", { phase: title }), path)),
  ];
}
