import { useCallback, useMemo, useState } from "react";
import { placeBeside } from "../../projection/design-places.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import type { DesignStore } from "./design-store.ts";
import type { WantedLine } from "./use-canvas-deeds.ts";

/** Lines on their way to be transitions: one that still looks for its goal, and one that asks when it is gone along. */
export interface Lines {
  readonly line: WantedLine | null;
  readonly leading: WantedLine | null;
  readonly setLine: (line: WantedLine | null) => void;
  readonly setLeading: (line: WantedLine | null) => void;
  /** From the chosen state to a new one. */
  readonly onNext: () => void;
  /** From the chosen state to one that is looked for by name. */
  readonly onLead: () => void;
}

/** Lines that begin at the chosen state, for those who draw without a mouse. */
export function useLines(store: DesignStore, design: DesignChart | null): Lines {
  const [line, setLine] = useState<WantedLine | null>(null);
  const [leading, setLeading] = useState<WantedLine | null>(null);
  const onNext = useCallback(() => setLine(lineFromChosen(store, design)), [store, design]);
  const onLead = useCallback(() => setLeading(lineFromChosen(store, design)), [store, design]);
  return useMemo(() => ({ line, leading, setLine, setLeading, onNext, onLead }), [line, leading, onNext, onLead]);
}

function lineFromChosen(store: DesignStore, design: DesignChart | null): WantedLine | null {
  const [chosen] = store.get().history.now.selection;
  const node = design?.nodes.find(({ id }) => id === chosen);
  if (design === null || node === undefined || (node.content.kind !== "state" && node.content.kind !== "container"))
    return null;
  const box = document.querySelector(`[data-state-path="${CSS.escape(node.id)}"]`)?.getBoundingClientRect();
  const screen = { x: box?.right ?? 0, y: box?.top ?? 0 };
  return { source: node.id, target: null, spot: { ...placeBeside(design, node.id), screen } };
}
