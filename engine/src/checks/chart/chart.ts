import { guardName, listOfActions } from "../../protocol/actions.ts";
import type { Action, StateNode } from "../../protocol/machine.ts";
import { listOfTargets } from "../../protocol/structure.ts";
import { historyDefault, indexStates, initialState, resolveTarget, type StateIndex } from "../../protocol/targets.ts";
import {
  stateTitle,
  stateType,
  transitionGroups,
  type PlacedState,
  type PlacedTransition,
  type TransitionGroup,
  type TriggerKind,
} from "../../protocol/walk.ts";

/** A transition, with its targets found. */
export interface Move {
  readonly id: string;
  readonly source: ChartState;
  readonly kind: TriggerKind;
  /** The event, the delay, `always` or `done`. */
  readonly name: string;
  /** The event that starts it, as XState names it; null when nothing has to happen. */
  readonly event: string | null;
  /** The condition that it asks; null when it asks none. */
  readonly guard: string | null;
  readonly targets: readonly ChartState[];
  readonly actions: readonly Action[];
  readonly reenter: boolean;
  /** Stands behind one of the same list that asks no condition. */
  readonly behind: Move | null;
}

/** A state of a chart, linked with its relatives. History states are among the children and never active. */
export interface ChartState {
  /** Place in document order. */
  readonly order: number;
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly node: StateNode;
  readonly type: NonNullable<StateNode["type"]>;
  readonly parent: ChartState | null;
  readonly children: readonly ChartState[];
  /** Where a compound state begins, and a history state that has nothing to recall. */
  readonly initial: ChartState | null;
  readonly entry: readonly Action[];
  readonly exit: readonly Action[];
  /** What is done when the state begins where `initial` says. */
  readonly beginning: readonly Action[];
  readonly moves: readonly Move[];
}

/** A chart with all names found: what the rules about states and transitions walk on. */
export interface Chart {
  readonly root: ChartState;
  readonly states: readonly ChartState[];
  readonly moves: readonly Move[];
  /** The state that a case takes when the protocol fails. */
  readonly fallback: ChartState | null;
}

type Draft = { -readonly [K in keyof ChartState]: ChartState[K] } & { children: ChartState[]; moves: Move[] };

/** Links a chart whose structure is sound; what names nothing is left out. */
export function buildChart(root: StateNode, onError: string | undefined): Chart {
  const index = indexStates(root);
  const drafts = new Map<PlacedState, Draft>();
  for (const [order, state] of index.all.entries()) {
    const parent = state.parent === null ? null : (drafts.get(state.parent) ?? null);
    const draft = draftOf(state, order, parent);
    parent?.children.push(draft);
    drafts.set(state, draft);
  }
  for (const [state, draft] of drafts) {
    const begins = draft.type === "history" ? historyDefault(state, index)[0] : initialState(state, index);
    draft.initial = drafts.get(begins as PlacedState) ?? null;
    draft.moves = transitionGroups(state.path, state.node).flatMap((group) => movesOf(group, state, index, drafts));
  }
  const states = [...drafts.values()];
  const top = drafts.get(index.root) as ChartState;
  return {
    root: top,
    states,
    moves: states.flatMap((state) => state.moves),
    fallback: onError === undefined ? null : (top.children.find((child) => child.key === onError) ?? null),
  };
}

function draftOf({ node, path, key, parent: outer }: PlacedState, order: number, parent: ChartState | null): Draft {
  return {
    order,
    path,
    key,
    node,
    title: outer === null ? "the whole protocol" : stateTitle({ key, node }),
    type: stateType(node),
    parent,
    children: [],
    initial: null,
    entry: listOfActions(node.entry),
    exit: listOfActions(node.exit),
    beginning: typeof node.initial === "object" ? listOfActions(node.initial.actions) : [],
    moves: [],
  };
}

function movesOf(
  group: TransitionGroup,
  state: PlacedState,
  index: StateIndex,
  drafts: ReadonlyMap<PlacedState, ChartState>,
): Move[] {
  let open: Move | null = null;
  return group.transitions.map((placed) => {
    const named = listOfTargets(placed.transition.target);
    const targets = named.flatMap((target) => drafts.get(resolveTarget(target, state, index) as PlacedState) ?? []);
    const move = moveOf(placed, group, drafts.get(state) as ChartState, targets, open);
    if (move.guard === null) open ??= move;
    return move;
  });
}

function moveOf(
  { id, transition: { guard, actions, reenter = false } }: PlacedTransition,
  { kind, name }: TransitionGroup,
  source: ChartState,
  targets: readonly ChartState[],
  behind: Move | null,
): Move {
  const events = {
    on: name,
    always: null,
    after: `xstate.after.${name}.${source.path}`,
    done: `xstate.done.state.${source.path}`,
  };
  return {
    id,
    source,
    kind,
    name,
    event: events[kind],
    guard: guard === undefined ? null : guardName(guard),
    targets,
    actions: listOfActions(actions),
    reenter,
    behind,
  };
}
