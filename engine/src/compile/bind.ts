import { assign, cancel, raise } from "xstate";
import { listOfActions } from "../protocol/actions.ts";
import type { Action, Actions, StateNode, TransitionObject } from "../protocol/machine.ts";
import { listOfTargets, structureIssues } from "../protocol/structure.ts";
import { indexStates, resolveTarget, stateId, type StateIndex } from "../protocol/targets.ts";
import { stateType, transitionGroups, type PlacedState, type TransitionGroup } from "../protocol/walk.ts";

/** The guard that every transition gets: it asks the walker. */
export const JUDGE = "parley.judge";
/** The action that tells the walker where the walk is. */
export const MARK = "parley.mark";

export type MarkKind = "taken" | "left" | "entered";

/** A protocol's chart as XState runs it, the delays that it names, and the paths of its states by their ids. */
export interface BoundMachine {
  readonly config: object;
  readonly delays: readonly string[];
  readonly paths: ReadonlyMap<string, string>;
}

/** The event that sends a case to the protocol's fallback state. */
export const FALLBACK_EVENT = "parley.fallback";

/** What the guard of a transition asks. `wild`: it would catch the fallback event as well, which is not meant for it. */
export interface Question {
  readonly transition: string;
  readonly wild?: true;
}

/** An action by name, or one that XState carries out itself. */
type BoundAction =
  | { readonly type: string; readonly params?: unknown }
  | ReturnType<typeof raise>
  | ReturnType<typeof cancel>
  | typeof CHANGED;

/** What `set` is to XState: a change, after which eventless transitions are looked at anew. */
const CHANGED = assign({});

/** Event descriptors that match the fallback event. */
const WILD: readonly string[] = ["*", "parley.*", FALLBACK_EVENT];

const mark = (kind: MarkKind, id: string): BoundAction => ({ type: MARK, params: { kind, id } });

/**
 * Turns the document's chart into the configuration that XState runs: every transition asks the walker, every state
 * tells when it is entered and left, targets are ids, `raise` and `cancel` become XState's own, `invoke` is set aside.
 * A chart that no machine can be built from, which the checks report, is bound to one that stands still.
 */
export function bindMachine(root: StateNode, onError: string | undefined): BoundMachine {
  if (structureIssues(root).length > 0) return { config: {}, delays: [], paths: new Map() };
  return new Binding(root).machine(onError);
}

class Binding {
  readonly #index: StateIndex;
  readonly #delays = new Set<string>();

  constructor(root: StateNode) {
    this.#index = indexStates(root);
  }

  machine(onError: string | undefined): BoundMachine {
    const { root, all, children } = this.#index;
    const state = onError === undefined ? undefined : children.get(root)?.get(onError);
    const fallback =
      state === undefined ? {} : { [FALLBACK_EVENT]: { target: reference(state), guard: asking(FALLBACK_EVENT) } };
    const bound = this.#state(root) as { on?: object };
    return {
      config: { ...bound, on: { ...bound.on, ...fallback } },
      delays: [...this.#delays],
      paths: new Map(all.map((each) => [stateId(each), each.path])),
    };
  }

  #state(state: PlacedState): object {
    const { node, path } = state;
    const { type, history, meta, output } = node;
    const own = definedOf({ id: stateId(state), type, history, meta, output });
    if (stateType(node) === "history")
      return { ...own, ...definedOf({ target: this.#targets(node.target, state)?.[0] }) };
    const children = [...(this.#index.children.get(state) ?? [])];
    const groups = transitionGroups(path, node);
    const of = (kind: TransitionGroup["kind"]) =>
      Object.fromEntries(
        groups.filter((group) => group.kind === kind).map((group) => [group.name, this.#group(group, state)]),
      );
    for (const { kind, name } of groups) if (kind === "after") this.#delays.add(name);
    const visible = path === "" ? [] : [path];
    return {
      ...own,
      ...definedOf({ initial: this.#initial(node) }),
      ...(children.length === 0
        ? {}
        : { states: Object.fromEntries(children.map(([key, child]) => [key, this.#state(child)])) }),
      on: of("on"),
      after: of("after"),
      ...definedOf({ always: of("always")["always"], onDone: of("done")["done"] }),
      entry: [...visible.map((each) => mark("entered", each)), ...this.#actions(node.entry)],
      exit: [...visible.map((each) => mark("left", each)), ...this.#actions(node.exit)],
    };
  }

  #initial({ initial }: StateNode): string | object | undefined {
    if (typeof initial !== "object") return initial;
    return { target: initial.target, actions: this.#actions(initial.actions) };
  }

  #group({ name, kind, transitions }: TransitionGroup, state: PlacedState): object[] {
    const wild = kind === "on" && WILD.includes(name);
    return transitions.map(({ id, transition }) => this.#transition(id, transition, state, wild));
  }

  #transition(id: string, { target, reenter, actions }: TransitionObject, state: PlacedState, wild: boolean): object {
    return {
      ...definedOf({ target: this.#targets(target, state), reenter }),
      guard: asking(id, wild),
      actions: [mark("taken", id), ...this.#actions(actions)],
    };
  }

  /** Targets as ids: XState cannot follow relative ones through keys with dots. */
  #targets(target: TransitionObject["target"], state: PlacedState): string[] | undefined {
    const targets = listOfTargets(target).flatMap((each) => resolveTarget(each, state, this.#index) ?? []);
    return targets.length === 0 ? undefined : targets.map(reference);
  }

  #actions(actions: Actions | undefined): BoundAction[] {
    return listOfActions(actions).flatMap((action) =>
      action.type === "set" ? [this.#action(action), CHANGED] : this.#action(action),
    );
  }

  #action({ type, params }: Action): BoundAction {
    const { event, delay, id } = params ?? {};
    if (type === "cancel" && typeof id === "string") return cancel(id);
    if (type !== "raise" || typeof event !== "string") return { type, params };
    if (typeof delay === "string") this.#delays.add(delay);
    return raise(
      { type: event },
      {
        ...(typeof delay === "string" || typeof delay === "number" ? { delay: delay as never } : {}),
        ...(typeof id === "string" ? { id } : {}),
      },
    );
  }
}

const asking = (transition: string, wild = false): { type: string; params: Question } => ({
  type: JUDGE,
  params: { transition, ...(wild ? { wild } : {}) },
});

/** A state's id as XState finds it whole, whatever is in it. */
const reference = (state: PlacedState): string => `#${stateId(state).replace(/[\\.]/g, "\\$&")}`;

const definedOf = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
