import {
  indexStates,
  stateTitle,
  stateType,
  type Actions,
  type PlacedState,
  type Protocol,
  type TransitionObject,
} from "@parley/engine";
import { changed, put } from "./change.ts";
import { isEdit, type Attempt, type Edit, type Refusal } from "./edit.ts";
import { targetText } from "./keep-targets.ts";
import { uniqueName, withKey } from "./names.ts";
import { NOTHING_YET, UNSAID } from "../model/condition-title.ts";
import { triggerTitle } from "../model/event-words.ts";
import { t } from "../texts/texts.ts";
import { removePart } from "./parts.ts";
import { nodeAt, placedAt, quoted } from "./paths.ts";
import { followPlaces, STILL, type Places } from "./places.ts";
import {
  asObject,
  findGroup,
  findRow,
  groupId,
  isOtherwise,
  putRows,
  rowId,
  rowsOf,
  withTargets,
  type FoundRow,
  type Row,
  type Trigger,
} from "./rows.ts";

const MOST_ROWS = 200;

/** A transition to be made: from a state (or the chart itself, ""), to one, or none when the case stays where it is. */
export interface Connection {
  readonly source: string;
  readonly target: string | null;
  readonly trigger: Trigger;
}

/**
 * Adds a transition. Where the event has an "otherwise" already, the new one stands before it and asks a condition of its
 * own that is not met yet, so that all others are reached as before.
 */
export function connect(protocol: Protocol, { source, target, trigger: wished }: Connection): Attempt {
  const state = placedAt(protocol, source);
  const trigger = whole(wished);
  const to = target === null ? null : placedAt(protocol, target);
  if (state === undefined || to === undefined) return null;
  const refused = whyNoTrigger(state, trigger);
  if (refused !== null) return { refused };
  const text = to === null ? [] : [targetText(state, to, indexStates(protocol.machine))];
  const from = titleOf(protocol, state);
  const title =
    to === null
      ? t("Connect {state}", { state: from })
      : t("Connect {state} to {target}", { state: from, target: quoted(stateTitle(to)) });
  return withRow(protocol, state, trigger, asObject(withTargets({}, text)), title);
}

/** Adds a transition to an event that leads nowhere yet; as `connect` does. */
export function addRow(protocol: Protocol, id: string): Attempt {
  const group = findGroup(protocol, id);
  if (group === null) return null;
  return withRow(protocol, group.state, group, {}, t("Add a row to {event}", { event: eventOf(protocol, group) }));
}

function withRow(
  protocol: Protocol,
  state: PlacedState,
  trigger: Trigger,
  row: TransitionObject,
  title: string,
): Attempt {
  const rows = rowsOf(state.node, trigger);
  if (rows.length >= MOST_ROWS) return tooManyRows();
  const at = rows.findIndex(isOtherwise);
  const asks = at >= 0 || (trigger.kind === "always" && row.target === undefined);
  const name = uniqueName("newCondition", (each) => Object.hasOwn(protocol.conditions, each));
  const place = at < 0 ? rows.length : at;
  const list: Row[] = rows.toSpliced(place, 0, asks ? { ...row, guard: name } : row);
  const named = asks
    ? changed(protocol, (draft) => void (draft.conditions[name] = { title: UNSAID, when: NOTHING_YET }))
    : protocol;
  const after = withRows(named, state, trigger, list, (index) => (index < place ? index : index + 1));
  return { title, after, select: [rowId(state.path, trigger, place)] };
}

/** Lets a transition lead elsewhere; null: the case stays where it is. */
export function retarget(protocol: Protocol, transitionId: string, target: string | null): Edit | null {
  const found = findRow(protocol, transitionId);
  const to = target === null ? null : placedAt(protocol, target);
  if (found === null || to === undefined) return null;
  const { state } = found.group;
  const text = to === null ? [] : [targetText(state, to, indexStates(protocol.machine))];
  const event = eventOf(protocol, found.group);
  return changeRow(
    protocol,
    found,
    to === null
      ? t("Stay on {event}", { event })
      : t("Lead to {target} on {event}", { target: quoted(stateTitle(to)), event }),
    (row) => void Object.assign(emptied(row), withTargets(row, text)),
  );
}

function emptied(row: TransitionObject): TransitionObject {
  delete row.target;
  return row;
}

/** Lets all transitions of an event start with something else. An event of that name that the state has already takes them in. */
export function setTrigger(protocol: Protocol, id: string, wished: Trigger): Attempt {
  const group = findGroup(protocol, id);
  const trigger = whole(wished);
  if (group === null || groupId(group.state.path, trigger) === group.id) return null;
  const refused = whyNoTrigger(group.state, trigger);
  if (refused !== null) return { refused };
  const there = rowsOf(group.state.node, trigger);
  if (there.some(isOtherwise) && group.rows.some(isOtherwise))
    return {
      refused: t("{event} has an “otherwise” already: give one of the two a condition first.", {
        event: eventOf(protocol, trigger),
      }),
    };
  if (there.length + group.rows.length > MOST_ROWS) return tooManyRows();
  const all = [...there.map((row) => ({ row, from: null })), ...group.rows.map((row, from) => ({ row, from }))];
  const sorted = [...all.filter(({ row }) => !isOtherwise(row)), ...all.filter(({ row }) => isOtherwise(row))];
  const { path } = group.state;
  const rows = sorted.map(({ row }) => row);
  const to = groupId(path, trigger);
  const places: Places = {
    ...STILL,
    group: (each) => (each.id === group.id ? (there.length === 0 ? to : null) : each.id),
    row: (each, index) => {
      if (each.id === group.id)
        return rowId(
          path,
          trigger,
          sorted.findIndex(({ from }) => from === index),
        );
      return rowId(each.state.path, each, each.id === to ? rows.indexOf(each.rows[index] ?? "") : index);
    },
  };
  const after = changed(protocol, (draft) => {
    const node = nodeAt(draft.machine, path) ?? {};
    const map =
      there.length === 0 && isMapped(trigger.kind) && trigger.kind === group.kind ? node[trigger.kind] : undefined;
    if (map === undefined || !isMapped(trigger.kind)) {
      putRows(node, group, []);
      putRows(node, trigger, rows);
    } else node[trigger.kind] = withKey(map, group.name, trigger.name);
    followPlaces(protocol, draft, places);
  });
  return { title: t("Start with {event}", { event: eventOf(protocol, trigger) }), after, select: [to] };
}

/** Tries a row earlier or later. Refused where a row would never be tried any more. */
export function moveRow(protocol: Protocol, transitionId: string, toIndex: number): Attempt {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  const { group, index } = found;
  const to = Math.max(0, Math.min(toIndex, group.rows.length - 1));
  if (to === index) return null;
  const order = group.rows
    .map((_, at) => at)
    .toSpliced(index, 1)
    .toSpliced(to, 0, index);
  const rows = order.map((at) => group.rows[at] ?? {});
  if (hides(group.rows, rows))
    return { refused: t("“Otherwise” stands last: what comes after it would never be tried.") };
  const after = withRows(protocol, group.state, group, rows, (at) => order.indexOf(at));
  return {
    title: t(to < index ? "Try a row of {event} earlier" : "Try a row of {event} later", {
      event: eventOf(protocol, group),
    }),
    after,
    select: [rowId(group.state.path, group, to)],
  };
}

/** Takes a transition away; with its last one an event is gone from its state. */
export function removeTransition(protocol: Protocol, transitionId: string): Edit | null {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  const { group, index } = found;
  const after = withRows(protocol, group.state, group, group.rows.toSpliced(index, 1), (at) =>
    at === index ? null : at < index ? at : at - 1,
  );
  const title = t("Delete a transition of {state}", { state: titleOf(protocol, group.state) });
  return withoutUnsaid({ title, after, select: [] }, found);
}

/** Takes all transitions of an event away from a state. */
export function removeGroup(protocol: Protocol, id: string): Edit | null {
  const group = findGroup(protocol, id);
  if (group === null) return null;
  const after = withRows(protocol, group.state, group, [], () => null);
  return {
    title: t("Delete {event} of {state}", {
      event: eventOf(protocol, group),
      state: titleOf(protocol, group.state),
    }),
    after,
    select: [],
  };
}

/** Lets a transition ask a condition; with null it is the "otherwise", and stands last. */
export function setGuard(protocol: Protocol, transitionId: string, condition: string | null): Attempt {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  if (condition !== null) {
    if (condition === "" || condition.length > 200) return null;
    const title = t("Ask whether {condition}", {
      condition: quoted(protocol.conditions[condition]?.title ?? condition),
    });
    return withoutUnsaid(
      changeRow(protocol, found, title, (row) => void (row.guard = condition)),
      found,
    );
  }
  const { group, index } = found;
  if (isOtherwise(found.row)) return null;
  if (group.rows.some(isOtherwise))
    return { refused: t("{event} has an “otherwise” already.", { event: eventOf(protocol, group) }) };
  const { guard: _, ...row } = found.row;
  const rows: Row[] = [...group.rows.toSpliced(index, 1), row];
  const last = rows.length - 1;
  const after = withRows(protocol, group.state, group, rows, (at) => (at === index ? last : at < index ? at : at - 1));
  const title = t("Ask nothing on {event}", { event: eventOf(protocol, group) });
  return withoutUnsaid({ title, after, select: [rowId(group.state.path, group, last)] }, found);
}

/** A condition that was put there with its row, and still says nothing, goes when no row asks it any more: nobody has made it. */
function withoutUnsaid(edit: Edit | null, { row }: FoundRow): Edit | null {
  const name = asObject(row).guard;
  const condition = typeof name === "string" ? edit?.after.conditions[name] : undefined;
  if (edit === null || typeof name !== "string" || condition?.when !== NOTHING_YET || condition.title !== UNSAID)
    return edit;
  const removal = removePart(edit.after, "conditions", name);
  return isEdit(removal) ? { ...edit, after: removal.after } : edit;
}

/** What is done on the way; none takes it away. */
export function setTransitionActions(protocol: Protocol, transitionId: string, actions: Actions): Edit | null {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  const none = Array.isArray(actions) && actions.length === 0;
  return changeRow(
    protocol,
    found,
    t("Change what is done on {event}", { event: eventOf(protocol, found.group) }),
    (row) => put(row, "actions", none ? undefined : actions),
    `actions:${transitionId}`,
  );
}

/** Says why there is a transition; nothing takes the description away. Beyond 10,000 characters it is cut. */
export function describeTransition(protocol: Protocol, transitionId: string, text: string): Edit | null {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  const description = text === "" ? undefined : text.slice(0, 10_000);
  return changeRow(
    protocol,
    found,
    t("Describe a transition of {state}", { state: titleOf(protocol, found.group.state) }),
    (row) => put(row, "description", description),
    `description:${transitionId}`,
  );
}

/** Does a transition to its own state, or into it, leave the state and enter it anew? */
export function setReenter(protocol: Protocol, transitionId: string, reenter: boolean): Edit | null {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  const title = t(reenter ? "Enter the state anew on {event}" : "Stay in the state on {event}", {
    event: eventOf(protocol, found.group),
  });
  return changeRow(protocol, found, title, (row) => put(row, "reenter", reenter ? true : undefined));
}

function changeRow(
  protocol: Protocol,
  found: FoundRow,
  title: string,
  recipe: (row: TransitionObject) => void,
  intent?: string,
): Edit | null {
  const { group, index, row } = found;
  const next = changedRow(row, recipe);
  if (JSON.stringify(next) === JSON.stringify(row)) return null;
  const rows = group.rows.map((each, at) => (at === index ? next : each));
  const after = withRows(protocol, group.state, group, rows, (at) => at);
  return { title, after, ...(intent === undefined ? {} : { intent }) };
}

function changedRow(row: TransitionObject, recipe: (row: TransitionObject) => void): TransitionObject {
  const copy = { ...asObject(row) };
  recipe(copy);
  return copy;
}

/** A document with other rows in a group; `placeOf` says where each old one is, null when it is gone. */
function withRows(
  protocol: Protocol,
  state: PlacedState,
  trigger: Trigger,
  rows: readonly Row[],
  placeOf: (index: number) => number | null,
): Protocol {
  const id = groupId(state.path, trigger);
  const places: Places = {
    ...STILL,
    group: (group) => (group.id === id && rows.length === 0 ? null : group.id),
    row: (group, index) => {
      const place = group.id === id ? placeOf(index) : index;
      return place === null ? null : rowId(group.state.path, group, place);
    },
  };
  return changed(protocol, (draft) => {
    putRows(nodeAt(draft.machine, state.path) ?? {}, trigger, rows);
    followPlaces(protocol, draft, places);
  });
}

const isMapped = (kind: Trigger["kind"]): kind is "on" | "after" => kind === "on" || kind === "after";

/** Would a row that is tried now never be tried any more? */
function hides(before: readonly Row[], after: readonly Row[]): boolean {
  const reached = after.slice(0, after.findIndex(isOtherwise) + 1);
  const tried = before.findIndex(isOtherwise) < 0 ? before : before.slice(0, before.findIndex(isOtherwise) + 1);
  return after.some(isOtherwise) && tried.some((row) => !reached.includes(row));
}

const whole = ({ kind, name }: Trigger): Trigger => ({
  kind,
  name: kind === "always" || kind === "done" ? kind : name,
});

const tooManyRows = (): Refusal => ({ refused: t("An event has at most {count} rows.", { count: MOST_ROWS }) });

/** Why a state cannot wait for something; null when it can. */
function whyNoTrigger(state: PlacedState, { kind, name }: Trigger): string | null {
  const type = stateType(state.node);
  const own = { state: quoted(stateTitle(state)) };
  if (type === "final") return t("{state} is an end: nothing leads out of it.", own);
  if (type === "history") return t("{state} is a way back: it leads where the case was before.", own);
  if (kind === "done" && type === "atomic") return t("{state} holds no states that could come to an end.", own);
  if (name === "" || name.length > 200 || name === "__proto__")
    return t("What it waits for has a name of 1 to 200 characters.");
  return null;
}

const titleOf = (protocol: Protocol, state: PlacedState): string =>
  quoted(state.parent === null ? protocol.title : stateTitle(state));

/** A trigger in words; schedules of the brand keep their names. */
function eventOf(protocol: Protocol, trigger: Trigger): string {
  return quoted(triggerTitle(trigger, protocol, { schedules: {} }));
}
