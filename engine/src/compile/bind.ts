import { cancel, raise } from "xstate";
import { listOfActions } from "../protocol/actions.ts";
import type { Actions, StateNode, TransitionObject } from "../protocol/machine.ts";
import { placedStates, transitionGroups, type PlacedState, type TransitionGroup } from "../protocol/walk.ts";

/** The guard that every transition gets: it asks the walker. */
export const JUDGE = "parley.judge";
/** The action that tells the walker where the walk is. */
export const MARK = "parley.mark";

export type MarkKind = "taken" | "left" | "entered";

/** A protocol's chart as XState runs it, and the delays that it names. */
export interface BoundMachine {
  readonly config: object;
  readonly delays: readonly string[];
}

/** The event that sends a case to the protocol's fallback state. */
export const FALLBACK_EVENT = "parley.fallback";

/** An action by name, or one that XState carries out itself. */
type BoundAction =
  | { readonly type: string; readonly params?: unknown }
  | ReturnType<typeof raise>
  | ReturnType<typeof cancel>;

const mark = (kind: MarkKind, id: string): BoundAction => ({ type: MARK, params: { kind, id } });

/**
 * Turns the document's chart into the configuration that XState runs: every transition asks the walker, every state
 * tells when it is entered and left, `raise` and `cancel` become XState's own, `invoke` is set aside.
 */
export function bindMachine(root: StateNode, onError: string | undefined): BoundMachine {
  const delays = new Set<string>();
  const bound = new Map<string, object>();
  for (const state of placedStates(root).toReversed()) bound.set(state.path, bindState(state, bound, delays));
  const config = bound.get("") as { on?: object; id?: string };
  const fallback =
    onError === undefined
      ? {}
      : { [FALLBACK_EVENT]: { target: `.${onError}`, guard: { type: JUDGE, params: { transition: FALLBACK_EVENT } } } };
  return { config: { ...config, id: root.id ?? "machine", on: { ...config.on, ...fallback } }, delays: [...delays] };
}

function bindState(state: PlacedState, bound: ReadonlyMap<string, object>, delays: Set<string>): object {
  const { node, path } = state;
  const { type, initial, history, target, meta, id, tags } = node;
  const plain = Object.fromEntries(
    Object.entries({ type, initial, history, target, meta, id, tags }).filter(([, value]) => value !== undefined),
  );
  if (type === "history") return plain;
  const children = Object.keys(node.states ?? {}).map((key) => [key, bound.get(path === "" ? key : `${path}.${key}`)]);
  const groups = transitionGroups(path, node);
  const of = (kind: TransitionGroup["kind"]) =>
    Object.fromEntries(
      groups.filter((group) => group.kind === kind).map((group) => [group.name, bindGroup(group, delays)]),
    );
  for (const { name } of groups.filter((group) => group.kind === "after")) delays.add(name);
  const visible = path === "" ? [] : [path];
  return {
    ...plain,
    ...(children.length > 0 ? { states: Object.fromEntries(children) } : {}),
    on: of("on"),
    after: of("after"),
    ...(node.always !== undefined ? { always: of("always")["always"] } : {}),
    ...(node.onDone !== undefined ? { onDone: of("done")["done"] } : {}),
    entry: [...visible.map((each) => mark("entered", each)), ...bindActions(node.entry, delays)],
    exit: [...visible.map((each) => mark("left", each)), ...bindActions(node.exit, delays)],
  };
}

function bindGroup(group: TransitionGroup, delays: Set<string>): object[] {
  return group.transitions.map(({ id, transition }) => bindTransition(id, transition, delays));
}

function bindTransition(id: string, { target, reenter, actions }: TransitionObject, delays: Set<string>): object {
  return {
    ...(target === undefined ? {} : { target }),
    ...(reenter === undefined ? {} : { reenter }),
    guard: { type: JUDGE, params: { transition: id } },
    actions: [mark("taken", id), ...bindActions(actions, delays)],
  };
}

function bindActions(actions: Actions | undefined, delays: Set<string>): BoundAction[] {
  return listOfActions(actions).map(({ type, params = {} }) => {
    if (type === "cancel") return cancel(text(params["id"]));
    if (type !== "raise") return { type, params };
    const { event, delay, id } = params;
    if (typeof delay === "string") delays.add(delay);
    return raise(
      { type: text(event) },
      { ...(typeof delay === "string" ? { delay: delay as never } : {}), ...(typeof id === "string" ? { id } : {}) },
    );
  });
}

/** What the checks have seen to be text. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");
