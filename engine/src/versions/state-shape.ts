import { listOfActions } from "../protocol/actions.ts";
import { childPath, initialKey, transitionGroups, type PlacedState } from "../protocol/walk.ts";
import { targetPath, type ChartIndex } from "./chart-index.ts";
import { contentOf } from "./same.ts";

/**
 * All that a state and those inside it say, but for their names: states inside are told by their place, those outside as
 * `elsewhere` says. Two states of the same shape differ in names only.
 */
export function shapeOf(top: PlacedState, index: ChartIndex, elsewhere: (path: string) => string): string {
  const inside = new Map(familyOf(top, index).map((state, place) => [state.path, `inside ${place}`]));
  const told = (path: string | null): string => (path === null ? "nowhere" : (inside.get(path) ?? elsewhere(path)));
  return contentOf(
    familyOf(top, index).map((state) => ({
      ...contentOfState(state, index, told),
      parent: state === top ? "" : told(state.parent?.path ?? null),
    })),
  );
}

/** A state and all inside it, in document order. */
function familyOf(state: PlacedState, index: ChartIndex): PlacedState[] {
  return [state, ...[...(index.children.get(state)?.values() ?? [])].flatMap((child) => familyOf(child, index))];
}

function contentOfState(state: PlacedState, index: ChartIndex, told: (path: string | null) => string): object {
  const { on: _on, after: _after, always: _always, onDone: _done, states: _states, ...own } = state.node;
  const { entry, exit, initial, target, ...rest } = own;
  const to = (each: string): string => told(targetPath(each, state, index));
  const begin = initialKey(state.node);
  const groups = transitionGroups(state.path, state.node).map(({ kind, name, transitions }) => [
    kind,
    name,
    transitions.map(({ transition: { target: targets, actions, ...more } }) => ({
      ...more,
      target: targets === undefined ? null : [targets].flat().map(to),
      actions: listOfActions(actions),
    })),
  ]);
  return {
    ...rest,
    groups,
    entry: listOfActions(entry),
    exit: listOfActions(exit),
    initial: begin === undefined ? null : told(childPath(state.path, begin)),
    onTheWayIn: typeof initial === "object" ? listOfActions(initial.actions) : [],
    target: target === undefined ? null : to(target),
  };
}
