import type { Issue } from "../errors.ts";
import { CHART_LIMITS, type StateNode } from "./machine.ts";
import { historyDefault, indexStates, initialState, resolveTarget, type StateIndex } from "./targets.ts";
import { initialKey, stateType, transitionGroups, type PlacedState } from "./walk.ts";

/** What keeps a chart from being walked at all, each with its place: no machine can be built from such a chart. */
export function structureIssues(root: StateNode): Issue[] {
  const tooDeep = beyondLimits(root);
  if (tooDeep !== null) return [tooDeep];
  const index = indexStates(root);
  return [
    ...sameIds(index),
    ...index.all.flatMap((state) => [
      ...beginning(state, index),
      ...targets(state, index),
      ...remembering(state, index),
    ]),
    ...rootKind(index.root),
  ];
}

const issue = (at: string, message: string, hint?: string): Issue => ({
  code: "structure",
  severity: "error",
  certain: true,
  message,
  at,
  ...(hint === undefined ? {} : { hint }),
});

const place = (state: PlacedState): string => (state.path === "" ? "machine" : `machine.${state.path}`);

function beyondLimits(root: StateNode): Issue | null {
  let states = 0;
  let level: StateNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    states += level.length;
    if (depth > CHART_LIMITS.depth) return issue("machine", `States lie more than ${CHART_LIMITS.depth} deep.`);
    if (states > CHART_LIMITS.states) return issue("machine", `There are more than ${CHART_LIMITS.states} states.`);
    level = level.flatMap((node) => Object.values(node.states ?? {}));
  }
  return null;
}

function sameIds({ twice }: StateIndex): Issue[] {
  return [...twice].flatMap(([id, states]) =>
    states
      .slice(1)
      .map((state) =>
        issue(
          place(state),
          `The id "${id}" belongs to ${states[0] === undefined ? "another state" : place(states[0])} already.`,
          "Give one of them another id.",
        ),
      ),
  );
}

function beginning(state: PlacedState, index: StateIndex): Issue[] {
  const { node } = state;
  const keys = Object.keys(node.states ?? {});
  const initial = initialKey(node);
  if (initial === undefined)
    return stateType(node) === "compound"
      ? [
          issue(
            place(state),
            "It does not say in which of its states it begins.",
            `Add "initial": "${keys[0] ?? "…"}".`,
          ),
        ]
      : [];
  return initialState(state, index) === null
    ? [issue(place(state), `It begins in "${initial}", which it does not have.`, known(keys))]
    : [];
}

function targets(state: PlacedState, index: StateIndex): Issue[] {
  return transitionGroups(state.path, state.node).flatMap((group) =>
    group.transitions.flatMap(({ id, transition }) => {
      const named = listOfTargets(transition.target);
      const found = named.map((target) => resolveTarget(target, state, index));
      const unknown = named.filter((_, at) => found[at] === null);
      return [
        ...unknown.map((target) =>
          issue(`machine.${id}`, `There is no state "${target}".`, hintFor(target, state, index)),
        ),
        ...(unknown.length === 0 ? apart(found as PlacedState[], `machine.${id}`) : []),
      ];
    }),
  );
}

/** The targets of a transition; XState takes an empty one for none. */
export function listOfTargets(target: string | readonly string[] | undefined): readonly string[] {
  if (target === undefined || target === "") return [];
  return typeof target === "string" ? [target] : target;
}

function hintFor(target: string, state: PlacedState, index: StateIndex): string {
  if (state.parent === null && !/^[.#]/.test(target)) return `From the machine itself, write ".${target}".`;
  const siblings = [...(index.children.get(state.parent ?? state)?.keys() ?? [])];
  return target.startsWith("#") ? "No state has this id." : known(siblings);
}

const known = (names: readonly string[]): string => `There are: ${names.slice(0, 20).join(", ") || "none"}.`;

/** Several targets must lie in different tracks, or no machine can be in all of them. */
function apart(states: readonly PlacedState[], at: string): Issue[] {
  return states.flatMap((one, position) =>
    states
      .slice(position + 1)
      .flatMap((other) =>
        meeting(one, other)?.node.type === "parallel"
          ? []
          : [
              issue(
                at,
                `It cannot be in "${one.path}" and in "${other.path}" at once.`,
                "Several targets must lie in different tracks of a parallel state.",
              ),
            ],
      ),
  );
}

/** The innermost state that holds both; null when one holds the other. */
function meeting(one: PlacedState, other: PlacedState): PlacedState | null {
  const above = (state: PlacedState): PlacedState[] => [state, ...(state.parent === null ? [] : above(state.parent))];
  const ofOne = above(one);
  const common = above(other).find((state) => ofOne.includes(state)) ?? null;
  return common === one || common === other ? null : common;
}

function remembering(state: PlacedState, index: StateIndex): Issue[] {
  if (stateType(state.node) !== "history" || state.parent === null) return [];
  const { target } = state.node;
  if (historyDefault(state, index).includes(null) && target !== undefined && target !== "")
    return [issue(place(state), `There is no state "${target}".`, hintFor(target, state, index))];
  return leadsBack(state, state, index, new Set())
    ? [issue(place(state), "When nothing is remembered, it leads to itself.", 'Give it a "target" to begin with.')]
    : [];
}

/** Does entering a state by default come back to where it started? */
function leadsBack(at: PlacedState, start: PlacedState, index: StateIndex, seen: Set<PlacedState>): boolean {
  if (seen.has(at)) return at === start;
  seen.add(at);
  return next(at, index).some((state) => leadsBack(state, start, index, seen));
}

function next(state: PlacedState, index: StateIndex): PlacedState[] {
  const type = stateType(state.node);
  if (type === "history") return historyDefault(state, index).filter((each) => each !== null);
  if (type === "compound") return [initialState(state, index)].filter((each) => each !== null);
  if (type !== "parallel") return [];
  return [...(index.children.get(state)?.values() ?? [])].filter((child) => stateType(child.node) !== "history");
}

function rootKind(root: PlacedState): Issue[] {
  return stateType(root.node) === "history"
    ? [issue("machine", "A machine cannot be a history state: it lies in no other.")]
    : [];
}
