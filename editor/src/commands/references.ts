import {
  listOfActions,
  placedStates,
  type Action,
  type Actions,
  type GuardRef,
  type Json,
  type PlacedState,
  type Protocol,
  type StateNode,
} from "@parley/engine";
import { changed } from "./change.ts";
import { followEventsInCel, followInCel, followInLiquid, followTexts, readsEventType } from "./expression-names.ts";
import { withKey } from "./names.ts";
import { nodeAt } from "./paths.ts";
import { followPlaces, STILL } from "./places.ts";
import { asObject, groupId, groupsOf, putRows, rowId, type FoundGroup, type Row } from "./rows.ts";

/** The parts of a document that have names. */
export const PARTS = ["conditions", "tables", "clocks", "messages", "variables", "events"] as const;
export type PartKind = (typeof PARTS)[number];

/** Where a name is used: in a state, in a transition, or in another part. */
export type Holder =
  | { readonly in: "state"; readonly state: PlacedState; readonly when: "entry" | "exit" | "initial" }
  | { readonly in: "transition"; readonly group: FoundGroup; readonly index: number }
  | { readonly in: "conditions" | "tables" | "messages"; readonly name: string };

/** One use of a named part. */
export interface Reference {
  readonly kind: PartKind;
  readonly name: string;
  readonly holder: Holder;
}

/** What a part is called from now on where it is used; the same name when nothing changes. */
export type Follow = (reference: Reference) => string;

/** Every use of every named part, in the order of the document. */
export function referencesIn(protocol: Protocol): Reference[] {
  const found: Reference[] = [];
  followReferences(protocol, (reference) => {
    found.push(reference);
    return reference.name;
  });
  return found;
}

/**
 * A document in which every use of a named part has followed: guards, also inside "and", "or" and "not"; actions; what
 * conditions, tables and `set` read; what messages say; the events of clocks. The parts themselves keep their names.
 */
export function followReferences(protocol: Protocol, follow: Follow): Protocol {
  return changed(protocol, (draft) => {
    followExpressions(protocol, draft, follow);
    let heard = false;
    for (const state of placedStates(protocol.machine)) {
      const reach = (): StateNode => nodeAt(draft.machine, state.path) ?? {};
      followState(state, reach, follow);
      for (const group of groupsOf(state)) {
        const rows = group.rows.map((row, index) => followRow(row, { in: "transition", group, index }, follow));
        if (rows.some((row, index) => row !== group.rows[index])) putRows(reach(), group, rows);
        const name = nameOfTrigger(group, follow);
        const { on } = reach();
        if (name === group.name || on === undefined) continue;
        reach().on = withKey(on, group.name, name);
        heard = true;
      }
    }
    if (heard) followPlaces(protocol, draft, placesBy(follow));
  });
}

const placesBy = (follow: Follow) => ({
  ...STILL,
  group: (group: FoundGroup) => groupId(group.state.path, { kind: group.kind, name: nameOfTrigger(group, follow) }),
  row: (group: FoundGroup, index: number) =>
    rowId(group.state.path, { kind: group.kind, name: nameOfTrigger(group, follow) }, index),
});

const nameOfTrigger = (group: FoundGroup, follow: Follow): string =>
  group.kind === "on" ? followEvent(group.name, { in: "transition", group, index: 0 }, follow) : group.name;

/** An event's name, in which a clock may be named; patterns such as `clock.*` name none. */
function followEvent(event: string, holder: Holder, follow: Follow): string {
  if (event.includes("*")) return event;
  const clock = /^clock\.(.+)\.due$/.exec(event)?.[1];
  if (clock !== undefined) return `clock.${follow({ kind: "clocks", name: clock, holder })}.due`;
  return follow({ kind: "events", name: event, holder });
}

function followExpressions(protocol: Protocol, draft: Protocol, follow: Follow): void {
  for (const [name, { when }] of Object.entries(protocol.conditions)) {
    const condition = draft.conditions[name];
    if (condition !== undefined) condition.when = followCel(when, { in: "conditions", name }, follow);
  }
  for (const [name, { inputs, rows }] of Object.entries(protocol.tables)) {
    const holder: Holder = { in: "tables", name };
    const table = draft.tables[name];
    const ofEvents = inputs.map(readsEventType);
    inputs.forEach((input, column) => table?.inputs.splice(column, 1, followCel(input, holder, follow)));
    rows.forEach(({ when }, row) =>
      when.forEach((cell, column) => {
        const texts = ofEvents[column] === true ? followTexts(cell, (text) => followEvent(text, holder, follow)) : cell;
        table?.rows[row]?.when.splice(column, 1, followCel(texts, holder, follow));
      }),
    );
  }
  for (const [name, texts] of Object.entries(protocol.messages))
    for (const [language, text] of Object.entries(texts)) {
      const followed = followInLiquid(text, (group, each) =>
        group === "vars" ? follow({ kind: "variables", name: each, holder: { in: "messages", name } }) : each,
      );
      const message = draft.messages[name];
      if (message !== undefined) message[language] = followed;
    }
}

function followCel(source: string, holder: Holder, follow: Follow): string {
  const named = followInCel(source, (group, name) =>
    follow({ kind: group === "vars" ? "variables" : "clocks", name, holder }),
  );
  return followEventsInCel(named, (event) => followEvent(event, holder, follow));
}

function followState(state: PlacedState, reach: () => StateNode, follow: Follow): void {
  const { entry, exit, initial } = state.node;
  const actions = (when: "entry" | "exit" | "initial", written: Actions | undefined): Actions | undefined =>
    written === undefined ? undefined : followActions(written, { in: "state", state, when }, follow);
  const [entered, left] = [actions("entry", entry), actions("exit", exit)];
  if (entered !== undefined && entered !== entry) reach().entry = entered;
  if (left !== undefined && left !== exit) reach().exit = left;
  if (typeof initial !== "object") return;
  const begun = actions("initial", initial.actions);
  if (begun !== undefined && begun !== initial.actions) reach().initial = { ...initial, actions: begun };
}

function followRow(row: Row, holder: Holder, follow: Follow): Row {
  const { guard, actions } = asObject(row);
  const asked = guard === undefined ? undefined : followGuard(guard, holder, follow);
  const done = actions === undefined ? undefined : followActions(actions, holder, follow);
  if (asked === guard && done === actions) return row;
  return {
    ...asObject(row),
    ...(asked === undefined ? {} : { guard: asked }),
    ...(done === undefined ? {} : { actions: done }),
  };
}

/** A guard names a condition, or puts others together: `{ type: "and", guards: [ … ] }`. */
function followGuard(guard: GuardRef, holder: Holder, follow: Follow): GuardRef {
  if (typeof guard === "string") return follow({ kind: "conditions", name: guard, holder });
  const { guards } = guard;
  if (Array.isArray(guards)) {
    const inner = guards.map((each: GuardRef) => followGuard(each, holder, follow));
    return inner.every((each, index) => each === guards[index]) ? guard : { ...guard, guards: inner };
  }
  const type = follow({ kind: "conditions", name: guard.type, holder });
  return type === guard.type ? guard : { ...guard, type };
}

function followActions(actions: Actions, holder: Holder, follow: Follow): Actions {
  const followed = listOfActions(actions).map((action) => followAction(action, holder, follow));
  if (!Array.isArray(actions)) return typeof actions === "string" ? actions : (followed[0] ?? actions);
  const list = actions.map((action, index) => (typeof action === "string" ? action : (followed[index] ?? action)));
  return list.every((action, index) => action === actions[index]) ? actions : list;
}

/** Which parts the parameters of actions name, as the engine's checks read them. */
const NAMED_BY: { readonly [param: string]: PartKind } = {
  clock: "clocks",
  table: "tables",
  message: "messages",
  variable: "variables",
};

function followAction(action: Action, holder: Holder, follow: Follow): Action {
  if (action.params === undefined) return action;
  const param = (name: string, value: Json): Json => {
    if (isRecord(value)) return mapped(value, param);
    if (typeof value !== "string") return value;
    const kind = Object.hasOwn(NAMED_BY, name) ? NAMED_BY[name] : undefined;
    if (kind !== undefined) return value === "*" ? value : follow({ kind, name: value, holder });
    if (name === "event") return followEvent(value, holder, follow);
    return name === "value" && action.type === "set" ? followCel(value, holder, follow) : value;
  };
  const params = mapped(action.params, param);
  return params === action.params ? action : { ...action, params };
}

type JsonObject = { [key: string]: Json };

const isRecord = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function mapped(object: JsonObject, each: (name: string, value: Json) => Json): JsonObject {
  const entries = Object.entries(object).map(([name, value]) => [name, each(name, value)] as const);
  return entries.every(([name, value]) => value === object[name]) ? object : Object.fromEntries(entries);
}
