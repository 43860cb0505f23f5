import type { Protocol } from "@parley/engine";
import type { Edit } from "./edit.ts";

interface Entry {
  readonly title: string;
  readonly intent: string | null;
  readonly before: Moment;
  readonly after: Moment;
}

/** A document and what is chosen on its canvas. */
export interface Moment {
  readonly protocol: Protocol;
  readonly selection: readonly string[];
}

/** A document with all that was done to it and can be undone, and all that was undone and can be done again. */
export interface History {
  readonly now: Moment;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

/** The history of a document to which nothing has been done yet. */
export function beginHistory(protocol: Protocol): History {
  return { now: { protocol, selection: [] }, past: [], future: [] };
}

/** Keeps an edit. One that changes nothing leaves no entry; one of the same intent as the last is part of it. */
export function perform(history: History, edit: Edit): History {
  const { now, past } = history;
  const after: Moment = { protocol: edit.after, selection: edit.select ?? now.selection };
  if (edit.after === now.protocol) return { ...history, now: after };
  const last = past.at(-1);
  const intent = edit.intent ?? null;
  if (intent !== null && last?.intent === intent && last.after.protocol === now.protocol)
    return { now: after, past: [...past.slice(0, -1), { ...last, title: edit.title, after }], future: [] };
  return { now: after, past: [...past, { title: edit.title, intent, before: now, after }], future: [] };
}

/** Takes the last edit back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { now: last.before, past: history.past.slice(0, -1), future: [last, ...history.future] };
}

/** Does again what was undone last; the same history when nothing was. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next.after, past: [...history.past, next], future };
}

/** Chooses something else, which is no edit. */
export function choose(history: History, selection: readonly string[]): History {
  return { ...history, now: { ...history.now, selection } };
}

/** Ends an intent: what comes next is undone by itself. */
export function settle(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined || last.intent === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, intent: null }] };
}
