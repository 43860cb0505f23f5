import { namesOf } from "../checks/names.ts";
import { guardName } from "../protocol/actions.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Json } from "../protocol/json.ts";
import type { Action } from "../protocol/machine.ts";
import { nearest } from "../protocol/nearest.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { listOfTargets } from "../protocol/structure.ts";
import { indexStates, stateId } from "../protocol/targets.ts";
import { escapeKey, placedStates, stateOfTransition, stateTitle, type PlacedState } from "../protocol/walk.ts";
import { nameInWords } from "../protocol/words.ts";
import { ACTION_FORMS, referencesIn, type ParamSpec } from "../vocabulary/action-forms.ts";
import { ACTIONS, isActionType, type ActionType } from "../vocabulary/actions.ts";
import { clockDue, EVENTS } from "../vocabulary/events.ts";
import { actionsAt, editAction, editState, editTransition, groupAt, stateAt } from "./edit-chart.ts";
import type { Fix, Proposer } from "./fix.ts";
import { goalsOf } from "./goals.ts";

const renamed = (name: string): string => `Rename to \`${name}\``;
const declared = (known: object): string[] => Object.keys(known);

/** The rename to the known name that one is nearest to; none where none is near enough to be meant. */
function rename(name: string, known: readonly string[], write: (meant: string) => Protocol): Fix[] {
  const meant = nearest(name, known);
  return meant === null || meant === name ? [] : [{ title: renamed(meant), protocol: write(meant) }];
}

function guardRename(at: string, protocol: Protocol): Fix[] {
  const found = groupAt(protocol, at);
  const guard = found?.group.transitions[found.index]?.transition.guard;
  if (guard === undefined || Object.hasOwn(protocol.conditions, guardName(guard))) return [];
  return rename(guardName(guard), declared(protocol.conditions), (meant) =>
    editTransition(protocol, at, (transition) => ({
      ...transition,
      guard: typeof guard === "string" ? meant : { ...guard, type: meant },
    })),
  );
}

function withParam({ params = {}, ...action }: Action, path: readonly string[], value: string): Action {
  const [name = "", inner] = path;
  const old = params[name];
  const now: Json = inner === undefined ? value : { ...(old as { [key: string]: Json }), [inner]: value };
  return { ...action, params: { ...params, [name]: now } };
}

function actionNames(at: string, protocol: Protocol, brand: Brand | null): Fix[] {
  return actionsAt(protocol, at).flatMap((action, index) =>
    (isActionType(action.type) ? referencesIn(action.type, action.params) : []).flatMap(({ path, kind, name }) => {
      const known = namesOf(kind, protocol, brand);
      if (known === undefined || Object.hasOwn(known, name)) return [];
      return rename(name, declared(known), (meant) =>
        editAction(protocol, at, index, (each) => withParam(each, path, meant)),
      );
    }),
  );
}

/** The lead that a row of a table gives: `tables.who.rows.0.then`. */
function rowLead(at: string, protocol: Protocol, brand: Brand | null): Fix[] {
  const [, table = "", row = ""] = /^tables\.(.+)\.rows\.(\d+)\.then$/.exec(at) ?? [];
  const asked = Object.hasOwn(protocol.tables, table) ? protocol.tables[table] : undefined;
  const then = asked?.rows[Number(row)]?.then;
  if (asked === undefined || then === undefined || brand === null) return [];
  const write = (now: typeof then): Protocol => ({
    ...protocol,
    tables: {
      ...protocol.tables,
      [table]: {
        ...asked,
        rows: asked.rows.map((each, index) => (index === Number(row) ? { ...each, then: now } : each)),
      },
    },
  });
  const leads = declared(brand.leads);
  if (typeof then === "string") return rename(then, leads, write);
  return Object.entries(then).flatMap(([output, value]) =>
    leads.includes(value) ? [] : rename(value, leads, (meant) => write({ ...then, [output]: meant })),
  );
}

export const name: Proposer = ({ at }, protocol, brand) => {
  if (at === "onError")
    return rename(protocol.onError ?? "", declared(protocol.machine.states ?? {}), (onError) => ({
      ...protocol,
      onError,
    }));
  return [...guardRename(at, protocol), ...actionNames(at, protocol, brand), ...rowLead(at, protocol, brand)];
};

export const unknownEvent: Proposer = ({ at }, protocol) => {
  const found = groupAt(protocol, at);
  if (found === null) return [];
  const event = found.group.name;
  const known = [...declared(EVENTS), ...declared(protocol.events), ...declared(protocol.clocks).map(clockDue)];
  const declare: Fix = {
    title: `Declare the event \`${event}\``,
    protocol: { ...protocol, events: { ...protocol.events, [event]: { title: nameInWords(event) } } },
  };
  return [
    ...rename(event, known, (meant) =>
      editState(protocol, stateOfTransition(at.slice("machine.".length)), (node) => ({
        ...node,
        on: Object.fromEntries(
          Object.entries(node.on ?? {}).map(([each, list]) => [each === event ? meant : each, list]),
        ),
      })),
    ),
    ...(event.endsWith("*") ? [] : [declare]),
    { title: "Remove the transition that can never be taken", protocol: editTransition(protocol, at, () => null) },
  ];
};

export const structure: Proposer = ({ at }, protocol) => {
  const state = stateAt(protocol, at);
  return state === undefined ? targetFixes(at, protocol) : stateFixes(state, protocol);
};

function stateFixes(state: PlacedState, protocol: Protocol): Fix[] {
  const { path, node } = state;
  const begin = Object.entries(node.states ?? {})
    .slice(0, 5)
    .map(([key, inner]): Fix => ({
      title: `Begin in “${stateTitle({ key, node: inner })}”`,
      protocol: editState(protocol, path, (each) => ({
        ...each,
        initial: typeof each.initial === "object" ? { ...each.initial, target: key } : key,
      })),
    }));
  const id: Fix = {
    title: `Take the id \`${node.id}\` away here`,
    protocol: editState(protocol, path, ({ id: _taken, ...rest }) => rest),
  };
  return [...begin, ...(node.id === undefined ? [] : [id])];
}

function targetFixes(at: string, protocol: Protocol): Fix[] {
  const found = groupAt(protocol, at);
  const transition = found?.group.transitions[found.index]?.transition;
  if (transition === undefined) return [];
  const index = indexStates(protocol.machine);
  const known = index.all.flatMap((state) => [escapeKey(state.key), `.${escapeKey(state.key)}`, `#${stateId(state)}`]);
  const targets = listOfTargets(transition.target);
  const renames = targets.flatMap((target, place) => [
    ...rename(target, known, (meant) => retarget(meant, place)),
    ...fromRoot(target, place),
  ]);
  function retarget(meant: string, place: number): Protocol {
    const list = targets.map((each, index_) => (index_ === place ? meant : each));
    return editTransition(protocol, at, (each) => ({ ...each, target: list.length === 1 ? (list[0] ?? meant) : list }));
  }
  /** From the machine itself a state is named with a dot. */
  function fromRoot(target: string, place: number): Fix[] {
    return /^[.#]/.test(target) ? [] : [{ title: renamed(`.${target}`), protocol: retarget(`.${target}`, place) }];
  }
  const source = placedStates(protocol.machine).find(
    ({ path }) => path === stateOfTransition(at.slice("machine.".length)),
  );
  const goals = source === undefined || targets.length !== 1 ? [] : goalsOf(protocol);
  return [
    ...renames,
    ...goals.map(({ title, target }) => ({
      title: `Lead it to “${title}”`,
      protocol: retarget(target(source as PlacedState), 0),
    })),
    { title: "Remove the transition that leads nowhere", protocol: editTransition(protocol, at, () => null) },
  ];
}

export const action: Proposer = ({ at }, protocol) =>
  actionsAt(protocol, at).flatMap((each, index) => {
    const write = (now: Action | null): Protocol => editAction(protocol, at, index, () => now);
    const own = each.type.replace(/^xstate\./, "");
    if (own !== each.type && isActionType(own))
      return [{ title: `Use Parley's own \`${own}\``, protocol: write({ ...each, type: own }) }];
    return isActionType(each.type) ? paramFixes(each.type, each, write) : [];
  });

/** Parameters that the action does not take are renamed or taken out, values that it does not know become the nearest. */
function paramFixes(type: ActionType, each: Action, write: (now: Action) => Protocol): Fix[] {
  const specs = ACTION_FORMS[type].ways.flat();
  const { params = {} } = each;
  if (ACTIONS[type].params.safeParse(params).success) return [];
  return Object.entries(params).flatMap(([param, value]) => {
    const spec = specs.find((one) => one.name === param);
    const { [param]: _, ...others } = params;
    if (spec === undefined) {
      const free = specs.map((one) => one.name).filter((one) => !Object.hasOwn(params, one));
      return [
        ...rename(param, free, (meant) => write({ ...each, params: { ...others, [meant]: value } })),
        {
          title: `Remove \`${param}\`, which “${ACTIONS[type].title}” does not take`,
          protocol: write({ ...each, params: others }),
        },
      ];
    }
    const bound = typeof value === "number" ? boundBeyond(value, spec) : null;
    if (bound !== null)
      return [
        { title: `Set \`${param}\` to ${bound}`, protocol: write({ ...each, params: { ...params, [param]: bound } }) },
      ];
    if (typeof value !== "string" || spec.type !== "choice") return [];
    return rename(
      value,
      (spec.values ?? []).map((one) => one.value),
      (meant) => write({ ...each, params: { ...params, [param]: meant } }),
    );
  });
}

/** The bound that a number is beyond; null where it is within both. */
function boundBeyond(value: number, { min = -Infinity, max = Infinity }: ParamSpec): number | null {
  if (value < min) return min;
  return value > max ? max : null;
}

export const unbound: Proposer = (issue, protocol, brand) => {
  const { at } = issue;
  const actions = actionsAt(protocol, at).flatMap((each, index): Fix[] => {
    if (isActionType(each.type)) return [];
    return [
      ...rename(each.type, declared(ACTIONS), (type) => editAction(protocol, at, index, () => ({ ...each, type }))),
      { title: `Remove \`${each.type}\`, which does nothing`, protocol: editAction(protocol, at, index, () => null) },
    ];
  });
  const state = stateAt(protocol, at);
  const invokes = state !== undefined && "invoke" in state.node;
  const actor: Fix[] = invokes
    ? [
        {
          title: "Remove what the state invokes, which never runs",
          protocol: editState(protocol, state.path, (node) =>
            Object.fromEntries(Object.entries(node).filter(([key]) => key !== "invoke")),
          ),
        },
      ]
    : [];
  return [...guardRename(at, protocol), ...actions, ...action(issue, protocol, brand), ...actor];
};
