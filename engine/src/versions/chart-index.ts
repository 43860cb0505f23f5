import type { StateNode } from "../protocol/machine.ts";
import { indexStates, resolveTarget, type StateIndex } from "../protocol/targets.ts";
import type { PlacedState } from "../protocol/walk.ts";

/** A chart's states, found by their paths as well. */
export interface ChartIndex extends StateIndex {
  readonly byPath: ReadonlyMap<string, PlacedState>;
}

/** Indexes a chart for comparing it with another. */
export function indexChart(root: StateNode): ChartIndex {
  const index = indexStates(root);
  return { ...index, byPath: new Map(index.all.map((state) => [state.path, state])) };
}

/** The path of the state that a target names, seen from the state that says it; null when there is none. */
export function targetPath(target: string, source: PlacedState, index: ChartIndex): string | null {
  return resolveTarget(target, source, index)?.path ?? null;
}
