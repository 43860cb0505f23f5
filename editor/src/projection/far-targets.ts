import type { Chart, ChartState } from "../model/chart.ts";

/** The container in which the card of a state's transitions stands: a container keeps its own cards inside. */
export function homeOf(source: string, chart: Chart): string | null {
  const state = chart.byPath.get(source);
  if (state === undefined) return null;
  return state.children.length > 0 ? state.path : state.parent;
}

/**
 * True when a line to the target would cross so many borders that it would say less than the target's name.
 * Such a transition names its target in its card; its line is drawn only while it is lit.
 */
export function isFar(source: string, target: string, chart: Chart): boolean {
  const state = chart.byPath.get(target);
  if (state === undefined) return false;
  const from = ancestors(homeOf(source, chart), chart);
  const to = ancestors(state.parent, chart);
  const crossed = from.filter((path) => !to.includes(path)).length + to.filter((path) => !from.includes(path)).length;
  return crossed >= (state.kind === "final" ? 2 : 3);
}

function ancestors(path: string | null, chart: Chart): string[] {
  const found: string[] = [];
  for (let state: ChartState | undefined = path === null ? undefined : chart.byPath.get(path); state !== undefined; ) {
    found.push(state.path);
    state = state.parent === null ? undefined : chart.byPath.get(state.parent);
  }
  return found;
}
