import {
  indexStates,
  resolveTarget,
  stateTitle,
  stateType,
  type PlacedState,
  type Protocol,
  type StateNode,
} from "@parley/engine";
import { changed, put } from "./change.ts";
import type { Edit } from "./edit.ts";
import { targetText } from "./keep-targets.ts";
import { isInside, nodeAt, parentPath, placedAt, quoted } from "./paths.ts";
import { t } from "../texts/texts.ts";

/** What a way back remembers: in which state of its phase the case was, or all that it was in, however deep. */
export type Memory = "shallow" | "deep";

/** How much a way back remembers. */
export function memoryOf({ history }: StateNode): Memory {
  return history === "deep" ? "deep" : "shallow";
}

/** Says how much a way back remembers. */
export function setMemory(protocol: Protocol, path: string, memory: Memory): Edit | null {
  const state = wayBackAt(protocol, path);
  if (state === null || memoryOf(state.node) === memory) return null;
  const after = changed(protocol, (draft) => {
    const node = nodeAt(draft.machine, path);
    // A state without a type is a way back by this word alone.
    if (node !== undefined) put(node, "history", memory === "shallow" && node.type === "history" ? undefined : memory);
  });
  return { title: t("Change what {state} remembers", { state: quoted(stateTitle(state)) }), after };
}

/** Where a way back leads a case that was never in its phase, by path; null where that is unsaid, and the phase begins as always. */
export function firstGoalOf(protocol: Protocol, path: string): string | null {
  const index = indexStates(protocol.machine);
  const state = index.all.find((each) => each.path === path);
  const target = state?.node.target;
  if (state === undefined || target === undefined || target === "") return null;
  return resolveTarget(target, state, index)?.path ?? target;
}

/** Says where a way back leads a case that was never in its phase; null for where the phase begins. */
export function setFirstGoal(protocol: Protocol, path: string, goal: string | null): Edit | null {
  const state = wayBackAt(protocol, path);
  const to = goal === null ? null : placedAt(protocol, goal);
  if (state === null || to === undefined || firstGoalOf(protocol, path) === goal) return null;
  if (to !== null && (!isInside(to.path, parentPath(path)) || stateType(to.node) === "history")) return null;
  const text = to === null ? undefined : targetText(state, to, indexStates(protocol.machine));
  const after = changed(protocol, (draft) => {
    const node = nodeAt(draft.machine, path);
    if (node !== undefined) put(node, "target", text);
  });
  return { title: t("Change where {state} leads at first", { state: quoted(stateTitle(state)) }), after };
}

function wayBackAt(protocol: Protocol, path: string): PlacedState | null {
  const state = placedAt(protocol, path);
  return state !== undefined && stateType(state.node) === "history" ? state : null;
}
