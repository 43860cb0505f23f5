import { listOfActions } from "../protocol/actions.ts";
import type { Action, Initial, StateNode, TransitionObject } from "../protocol/machine.ts";
import {
  childPath,
  stateTitle,
  transitionGroups,
  transitionId,
  type PlacedState,
  type TriggerKind,
} from "../protocol/walk.ts";
import { diffActions } from "./action-diff.ts";
import { matchStates, type StatePairs } from "./match-states.ts";
import type { Change } from "./protocol-diff.ts";
import { change, changesBehaviour } from "./change.ts";
import { contentOf, fieldChanges } from "./same.ts";
import { diffTransitions, type SpokenTransition } from "./transition-diff.ts";
import { indexChart, targetPath, type ChartIndex } from "./chart-index.ts";

/** What changed in a chart, and which state is which. */
export interface ChartDiff {
  readonly changes: readonly Change[];
  readonly pairs: StatePairs;
}

/** Compares two charts: states, and within the states that both have, transitions and actions. */
export function diffCharts(before: StateNode, after: StateNode): ChartDiff {
  const [old, now] = [indexChart(before), indexChart(after)];
  const pairs = matchStates(old, now);
  const taken = new Set(pairs.values());
  const gone = old.all.filter((state) => !pairs.has(state.path) && pairs.has(state.parent?.path ?? ""));
  const come = now.all.filter((state) => !taken.has(state.path) && taken.has(state.parent?.path ?? ""));
  const whole = (how: "added" | "removed") => (state: PlacedState) =>
    change({ part: "state", how, at: `machine.${state.path}`, title: stateTitle(state) });
  const kept = old.all.flatMap((state) => {
    const path = pairs.get(state.path);
    const partner = path === undefined ? undefined : now.byPath.get(path);
    return partner === undefined ? [] : diffState(state, partner, { old, now, pairs });
  });
  return { changes: [...gone.map(whole("removed")), ...come.map(whole("added")), ...kept], pairs };
}

interface Charts {
  readonly old: ChartIndex;
  readonly now: ChartIndex;
  readonly pairs: StatePairs;
}

function diffState(before: PlacedState, after: PlacedState, charts: Charts): Change[] {
  const at = after.path === "" ? "machine" : `machine.${after.path}`;
  const from = `machine.${before.path}`;
  const title = stateTitle(after);
  const names = before.parent !== null && before.key !== after.key;
  const moved = before.parent !== null && charts.pairs.get(before.parent.path) !== after.parent?.path;
  const fields = fieldChanges(ownFields(before, charts, "old"), ownFields(after, charts, "now"));
  const changes: Change[] = [];
  if (moved) changes.push(change({ part: "state", how: "moved", at, from, title }));
  else if (names) changes.push({ ...change({ part: "state", how: "renamed", at, from, title }), behaviour: false });
  if (fields.length > 0)
    changes.push({
      ...change({ part: "state", how: "changed", at, title, fields }),
      behaviour: changesBehaviour(fields),
    });
  if (isReordered(before, after, charts))
    changes.push({
      ...change({ part: "state", how: "reordered", at, title }),
      behaviour: after.node.type === "parallel",
    });
  changes.push(
    ...diffActions(listOfActions(before.node.entry), listOfActions(after.node.entry), `${at} entry`, title),
    ...diffActions(listOfActions(before.node.exit), listOfActions(after.node.exit), `${at} exit`, title),
    ...diffTransitions(spoken(before, charts, "old"), spoken(after, charts, "now"), title),
  );
  return changes;
}

/** What a state says of itself; the states that it names, as paths of the new chart. */
function ownFields(state: PlacedState, charts: Charts, side: "old" | "now"): object {
  const {
    on: _on,
    after: _after,
    always: _always,
    onDone: _done,
    states: _states,
    entry: _e,
    exit: _x,
    ...own
  } = state.node;
  const { initial, target, ...rest } = own;
  return {
    ...rest,
    ...(initial === undefined ? {} : { initial: beginning(initial, state, charts, side) }),
    ...(target === undefined ? {} : { target: place(targetPath(target, state, charts[side]), charts, side, target) }),
  };
}

function beginning(initial: Initial, { path }: PlacedState, charts: Charts, side: "old" | "now"): unknown {
  const at = (key: string): string => place(childPath(path, key), charts, side);
  if (typeof initial === "string") return at(initial);
  return { ...initial, target: at(initial.target), actions: listOfActions(initial.actions) };
}

/** The transitions of a state in the words of the new chart: targets as its paths, actions as a list. */
function spoken(state: PlacedState, charts: Charts, side: "old" | "now"): SpokenTransition[] {
  const say = ({ target, actions, ...rest }: TransitionObject): object & { actions: Action[] } => ({
    ...rest,
    ...(target === undefined
      ? {}
      : { target: [target].flat().map((each) => place(targetPath(each, state, charts[side]), charts, side, each)) }),
    actions: listOfActions(actions),
  });
  return transitionGroups(state.path, state.node).flatMap(({ kind, name, transitions }) =>
    transitions.map(({ index, transition }) => {
      const { actions, ...content } = say(transition);
      return { kind, name, index, at: machineId(state.path, kind, name, index), content, actions };
    }),
  );
}

const machineId = (path: string, kind: TriggerKind, name: string, index: number): string =>
  `machine.${transitionId(path, kind, name, index)}`;

function place(path: string | null, { pairs }: Charts, side: "old" | "now", written = ""): string {
  if (path === null) return written;
  return side === "now" ? path : (pairs.get(path) ?? path);
}

/** Do the children that both have stand in another order? */
function isReordered(before: PlacedState, after: PlacedState, { pairs }: Charts): boolean {
  const now = Object.keys(after.node.states ?? {}).map((key) => childPath(after.path, key));
  const old = Object.keys(before.node.states ?? {}).flatMap((key) => pairs.get(childPath(before.path, key)) ?? []);
  return contentOf(now.filter((path) => old.includes(path))) !== contentOf(old.filter((path) => now.includes(path)));
}
