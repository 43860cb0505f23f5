import { listOfActions } from "../protocol/actions.ts";
import type { Action, Actions, StateNode, TransitionObject } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import {
  childPath,
  listOfTransitions,
  placedStates,
  stateOfTransition,
  transitionGroups,
  type PlacedState,
  type TransitionGroup,
} from "../protocol/walk.ts";

/** The state that a finding's place names; undefined when it names none. */
export function stateAt(protocol: Protocol, at: string): PlacedState | undefined {
  return placedStates(protocol.machine).find(({ path }) => at === (path === "" ? "machine" : `machine.${path}`));
}

/** The transitions among which the one stands that a finding's place names, and its place among them. */
export function groupAt(protocol: Protocol, at: string): { group: TransitionGroup; index: number } | null {
  const id = at.slice("machine.".length);
  const state = placedStates(protocol.machine).find(({ path }) => path === stateOfTransition(id));
  const groups = state === undefined ? [] : transitionGroups(state.path, state.node);
  for (const group of groups) {
    const index = group.transitions.findIndex((transition) => transition.id === id);
    if (index !== -1) return { group, index };
  }
  return null;
}

/** The protocol with a state changed; null takes it out. */
export function editState(protocol: Protocol, path: string, edit: (node: StateNode) => StateNode | null): Protocol {
  const change = (node: StateNode, at: string): StateNode | null => {
    if (at === path) return edit(node);
    if (node.states === undefined) return node;
    const states = Object.entries(node.states).flatMap(([key, child]) => {
      const changed = change(child, childPath(at, key));
      return changed === null ? [] : [[key, changed] as const];
    });
    return { ...node, states: Object.fromEntries(states) };
  };
  return { ...protocol, machine: change(protocol.machine, "") ?? protocol.machine };
}

/** The protocol with the transitions changed among which the one stands that a place names. */
export function editGroup(
  protocol: Protocol,
  at: string,
  edit: (list: readonly TransitionObject[], index: number) => readonly TransitionObject[],
): Protocol {
  const found = groupAt(protocol, at);
  if (found === null) return protocol;
  const { group, index } = found;
  const list = edit(
    group.transitions.map(({ transition }) => transition),
    index,
  );
  return editState(protocol, stateOfTransition(at.slice("machine.".length)), (node) => withGroup(node, group, list));
}

/** The protocol with one transition changed; null takes it out. */
export function editTransition(
  protocol: Protocol,
  at: string,
  edit: (transition: TransitionObject) => TransitionObject | null,
): Protocol {
  return editGroup(protocol, at, (list, index) =>
    list.flatMap((transition, each): TransitionObject[] => {
      const edited = each === index ? edit(transition) : transition;
      return edited === null ? [] : [edited];
    }),
  );
}

type Groups = Pick<TransitionGroup, "kind" | "name">;

/** A state with other transitions for one trigger; without any, the trigger is taken out. */
export function withGroup(node: StateNode, { kind, name }: Groups, list: readonly TransitionObject[]): StateNode {
  const written = list.length === 1 && list[0] !== undefined ? list[0] : [...list];
  if (kind === "always" || kind === "done") {
    const { [kind === "done" ? "onDone" : kind]: _, ...rest } = node;
    if (list.length === 0) return rest;
    return kind === "done" ? { ...node, onDone: written } : { ...node, always: written };
  }
  const { [name]: _, ...others } = node[kind] ?? {};
  if (list.length > 0) return { ...node, [kind]: { ...node[kind], [name]: written } };
  const { [kind]: __, ...rest } = node;
  return Object.keys(others).length === 0 ? rest : { ...node, [kind]: others };
}

/** A state that also makes a transition on a trigger, after those that it has there. */
export function addTransition(node: StateNode, trigger: Groups, transition: TransitionObject): StateNode {
  const { kind, name } = trigger;
  const before = kind === "always" ? node.always : kind === "done" ? node.onDone : node[kind]?.[name];
  return withGroup(node, trigger, [...(before === undefined ? [] : listOfTransitions(before)), transition]);
}

/** A state that also does something on the way in. */
export function addEntry(node: StateNode, action: Action): StateNode {
  return { ...node, entry: [...listOfActions(node.entry), action] };
}

/** Where in a state actions stand that are no transition's. */
const PARTS = ["entry", "exit", "initial"] as const;
type Part = (typeof PARTS)[number];

/** The actions that stand at a finding's place. */
export function actionsAt(protocol: Protocol, at: string): Action[] {
  const found = groupAt(protocol, at);
  if (found !== null) return listOfActions(found.group.transitions[found.index]?.transition.actions);
  const { state, part } = partAt(protocol, at);
  if (state === undefined || part === undefined) return [];
  const { node } = state;
  if (part !== "initial") return listOfActions(node[part]);
  return typeof node.initial === "object" ? listOfActions(node.initial.actions) : [];
}

/** The protocol with one of the actions at a place changed; null takes it out. */
export function editAction(
  protocol: Protocol,
  at: string,
  index: number,
  edit: (action: Action) => Action | null,
): Protocol {
  const list = actionsAt(protocol, at).flatMap((action, each): Action[] => {
    const edited = each === index ? edit(action) : action;
    return edited === null ? [] : [edited];
  });
  if (groupAt(protocol, at) !== null)
    return editTransition(protocol, at, (transition) => withActions(transition, list));
  const { state, part } = partAt(protocol, at);
  if (state === undefined || part === undefined) return protocol;
  return editState(protocol, state.path, (node) => {
    if (part === "initial")
      return typeof node.initial === "object" ? { ...node, initial: withActions(node.initial, list) } : node;
    const { [part]: _, ...rest } = node;
    return list.length === 0 ? rest : { ...node, [part]: list };
  });
}

function partAt(protocol: Protocol, at: string): { readonly state?: PlacedState | undefined; readonly part?: Part } {
  const part = PARTS.find((each) => at.endsWith(`.${each}`));
  return part === undefined ? {} : { state: stateAt(protocol, at.slice(0, -part.length - 1)), part };
}

function withActions<T extends { actions?: Actions | undefined }>(holder: T, list: Action[]): T {
  const { actions: _, ...rest } = holder;
  return (list.length === 0 ? rest : { ...holder, actions: list }) as T;
}
