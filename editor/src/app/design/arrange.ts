import { alignBoxes, distributeBoxes, type Edge } from "../../commands/layout.ts";
import type { IconName } from "../../look/icons.tsx";
import type { DesignChart } from "../../projection/design-chart.ts";
import { outermostBoxes } from "../../projection/part-graph.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

/** A way to put what is chosen in order. */
export interface Arrangement {
  readonly title: string;
  readonly icon: IconName;
  readonly onClick: () => void;
}

const EDGES: ReadonlyArray<readonly [edge: Edge, title: string, icon: IconName]> = [
  ["left", t("Align on the left"), "alignLeft"],
  ["center", t("Align on one centre line"), "alignCenter"],
  ["right", t("Align on the right"), "alignRight"],
  ["top", t("Align at the top"), "alignTop"],
  ["middle", t("Align on one middle line"), "alignMiddle"],
  ["bottom", t("Align at the bottom"), "alignBottom"],
];

/** What puts the chosen boxes in order: on a common edge or, where there are three, with the same gaps. None for fewer than two. */
export function arrangements(store: DesignStore, design: DesignChart | null): Arrangement[] {
  if (design === null) return [];
  const ids = arranged(store.get().history.now.selection, design);
  if (ids.length < 2) return [];
  const { boxes } = design;
  const sizes = Object.fromEntries(ids.flatMap((id) => (boxes.has(id) ? [[id, boxes.get(id) ?? NO_SIZE]] : [])));
  const aligned = EDGES.map(([edge, title, icon]) => ({
    title,
    icon,
    onClick: () => void store.run((protocol) => alignBoxes(protocol, ids, edge, sizes)),
  }));
  const spaced = (["across", "down"] as const).map((way) => ({
    title: way === "across" ? t("Same gaps across") : t("Same gaps down"),
    icon: way === "across" ? ("spaceAcross" as const) : ("spaceDown" as const),
    onClick: () => void store.run((protocol) => distributeBoxes(protocol, ids, way, sizes)),
  }));
  return ids.length < 3 ? aligned : [...aligned, ...spaced];
}

const NO_SIZE = { width: 0, height: 0 };

/** States, with which their cards go; without two of them all boxes. What lies in a chosen phase goes with it. */
function arranged(selection: readonly string[], design: DesignChart): string[] {
  const outer = outermostBoxes(selection, design);
  const states = outer.filter((id) => !id.includes("#") && !id.endsWith("@in"));
  return states.length > 1 ? states : outer;
}
