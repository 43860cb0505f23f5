import type { Chart } from "../model/chart.ts";

/** The container in which the card of a state's transitions stands: a container keeps its own cards inside. */
export function homeOf(source: string, chart: Chart): string | null {
  const state = chart.byPath.get(source);
  if (state === undefined) return null;
  return state.children.length > 0 ? state.path : state.parent;
}

/**
 * True when a line to the target would cross the border of a container. Such a transition names its target in its
 * card, and its line is drawn only while it is lit or chosen: no line of a quiet chart crosses a border.
 */
export function isFar(source: string, target: string, chart: Chart): boolean {
  const state = chart.byPath.get(target);
  if (state === undefined) return false;
  const home = homeOf(source, chart);
  return state.parent !== home && target !== home;
}
