import type { Issue } from "../errors.ts";
import { guardName, listOfActions } from "../protocol/actions.ts";
import { parseDelay } from "../protocol/duration.ts";
import type { Action } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, transitionGroups, type PlacedState } from "../protocol/walk.ts";
import { durationInWords } from "../protocol/words.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";

const STATE_KEYS = new Set(
  "id type initial history target description tags meta output states on after always onDone entry exit".split(" "),
);
const TRANSITION_KEYS = new Set("target guard actions reenter description meta".split(" "));

/** Everything in a chart that Parley keeps but nobody runs: actors, and names that are bound to nothing. */
export function unboundIssues({ machine, conditions }: Pick<Protocol, "machine" | "conditions">): Issue[] {
  return placedStates(machine).flatMap((state) => [
    ...keysOf(state),
    ...actionsOf(state),
    ...transitionsOf(state, conditions),
  ]);
}

const unbound = (at: string, message: string, hint?: string): Issue => ({
  code: "unbound",
  severity: "warning",
  certain: true,
  message,
  at,
  ...(hint === undefined ? {} : { hint }),
});

const place = ({ path }: PlacedState): string => (path === "" ? "machine" : `machine.${path}`);

function keysOf(state: PlacedState): Issue[] {
  return Object.keys(state.node)
    .filter((key) => !STATE_KEYS.has(key))
    .map((key) =>
      unbound(
        `${place(state)}.${key}`,
        key === "invoke" ? "Its actors are kept and never run." : `"${key}" is kept and does nothing here.`,
      ),
    );
}

function actionsOf(state: PlacedState): Issue[] {
  const { entry, exit, initial } = state.node;
  return [
    ...listOfActions(entry).flatMap((action) => actionIssue(action, `${place(state)}.entry`)),
    ...listOfActions(exit).flatMap((action) => actionIssue(action, `${place(state)}.exit`)),
    ...listOfActions(typeof initial === "object" ? initial.actions : undefined).flatMap((action) =>
      actionIssue(action, `${place(state)}.initial`),
    ),
  ];
}

function transitionsOf(state: PlacedState, conditions: Protocol["conditions"]): Issue[] {
  return transitionGroups(state.path, state.node).flatMap(({ kind, name, transitions }) => [
    ...(kind === "after" ? delayIssue(name, `${place(state)}.after`) : []),
    ...transitions.flatMap(({ id, transition }) => [
      ...Object.keys(transition)
        .filter((key) => !TRANSITION_KEYS.has(key))
        .map((key) => unbound(`machine.${id}`, `"${key}" is kept and does nothing here.`)),
      ...(transition.guard === undefined || Object.hasOwn(conditions, guardName(transition.guard))
        ? []
        : [
            unbound(
              `machine.${id}`,
              `The guard "${guardName(transition.guard)}" is never true.`,
              "Add a condition of this name.",
            ),
          ]),
      ...listOfActions(transition.actions).flatMap((action) => actionIssue(action, `machine.${id}`)),
    ]),
  ]);
}

function actionIssue({ type, params = {} }: Action, at: string): Issue[] {
  if (!isActionType(type)) return [unbound(at, `"${type}" is not an action of Parley; it does nothing.`)];
  if (ACTIONS[type].params.safeParse(params).success) return [];
  return [unbound(at, `Parley's "${type}" does not take what it is given here; it does nothing.`)];
}

function delayIssue(name: string, at: string): Issue[] {
  if (name.trim() !== "" && Number.isFinite(Number(name))) return [];
  return [
    parseDelay(name) === null
      ? unbound(at, `Nobody says how long "${name}" is; it never passes.`, "Write a duration such as PT4H.")
      : {
          code: "delay",
          severity: "warning",
          certain: true,
          message: `"${name}" is read as ${durationInWords(name)}; XState would look for a delay of that name.`,
          at,
        },
  ];
}
