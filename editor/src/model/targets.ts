import type { PlacedState } from "@parley/engine";

/** The states of a chart, found by path or by XState's `id`. */
export interface StateIndex {
  readonly byPath: ReadonlyMap<string, PlacedState>;
  readonly byId: ReadonlyMap<string, PlacedState>;
}

/** Indexes states by their paths, their own ids, and the ids that XState gives (`machine.path.to.state`). */
export function indexStates(states: readonly PlacedState[]): StateIndex {
  const machineId = states[0]?.node.id ?? states[0]?.key ?? "";
  const byId = new Map<string, PlacedState>();
  for (const state of states) byId.set(state.path === "" ? machineId : `${machineId}.${state.path}`, state);
  for (const state of states) if (state.node.id !== undefined) byId.set(state.node.id, state);
  return { byPath: new Map(states.map((state) => [state.path, state])), byId };
}

/** The state that a target names, seen from the state whose transition says it; null when there is none. */
export function resolveTarget(target: string, source: PlacedState, index: StateIndex): PlacedState | null {
  if (target.startsWith("#")) return resolveId(target.slice(1), index);
  if (target.startsWith(".")) return index.byPath.get(joined(source.path, target.slice(1))) ?? null;
  const home = source.parent ?? source;
  return index.byPath.get(joined(home.path, target)) ?? null;
}

function resolveId(id: string, index: StateIndex): PlacedState | null {
  const whole = index.byId.get(id);
  if (whole !== undefined) return whole;
  for (let dot = id.lastIndexOf("."); dot > 0; dot = id.lastIndexOf(".", dot - 1)) {
    const base = index.byId.get(id.slice(0, dot));
    const found = base && index.byPath.get(joined(base.path, id.slice(dot + 1)));
    if (found) return found;
  }
  return null;
}

const joined = (path: string, rest: string): string => (path === "" ? rest : `${path}.${rest}`);
