import type { ChartState } from "./chart.ts";

/**
 * The innermost states in which a case can be stuck, given where it is when one track is looked at alone: in a parallel
 * state a case is stuck only when every track is. `beside`: another track was needed for it.
 */
export function stuckLeaves(
  state: ChartState,
  isStuck: (leaf: ChartState) => boolean,
  beside = false,
): { readonly leaf: ChartState; readonly beside: boolean }[] {
  if (state.type === "history") return [];
  if (state.type === "atomic" || state.type === "final") return isStuck(state) ? [{ leaf: state, beside }] : [];
  const parallel = state.type === "parallel";
  const inner = state.children
    .filter((child) => child.type !== "history")
    .map((child) => stuckLeaves(child, isStuck, beside || parallel));
  return parallel && inner.some((found) => found.length === 0) ? [] : inner.flat();
}
