import type { Json } from "../protocol/json.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { nameInWords } from "../protocol/words.ts";
import { change, changesBehaviour } from "./change.ts";
import type { Change, ChangedPart, FieldChange } from "./protocol-diff.ts";
import { NAMED_PARTS, type NamedPart, type Renames } from "./renames.ts";
import { contentOf, fieldChanges, isObject, listChanges } from "./same.ts";

const PART: { readonly [part in NamedPart]: ChangedPart } = {
  variables: "variable",
  conditions: "condition",
  tables: "table",
  clocks: "clock",
  messages: "message",
  events: "event",
};

/** What became of a document's variables, conditions, tables, clocks, messages and events, by name. */
export function diffParts(before: Protocol, after: Protocol, renames: Renames): Change[] {
  return NAMED_PARTS.flatMap((part) => {
    const names = new Set([...Object.keys(before[part]), ...Object.keys(after[part])]);
    return [
      ...[...renames[part]].map(([from, to]) => renamed(part, from, to, after[part][to])),
      ...[...names].flatMap((name) => diffPart(part, name, before[part][name], after[part][name])),
    ];
  });
}

/** Whoever sends an event has to say its new name; the other names are used in the document alone. */
function renamed(part: NamedPart, from: string, to: string, content: unknown): Change {
  const places = { at: `${part}.${to}`, from: `${part}.${from}` };
  const title = titleOf(to, content);
  return { ...change({ part: PART[part], how: "renamed", ...places, title }), behaviour: part === "events" };
}

function diffPart(part: NamedPart, name: string, before: object | undefined, after: object | undefined): Change[] {
  const place = { part: PART[part], at: `${part}.${name}`, title: titleOf(name, after ?? before) };
  if (after === undefined) return [change({ ...place, how: "removed" })];
  if (before === undefined) return [change({ ...place, how: "added" })];
  const { fields, reordered } = fieldsOf(before, after);
  const behaviour = part !== "events" && changesBehaviour(fields);
  return [
    ...(fields.length === 0 ? [] : [{ ...change({ ...place, how: "changed", fields }), behaviour }]),
    ...(reordered ? [change({ ...place, how: "reordered" })] : []),
  ];
}

interface PartFields {
  readonly fields: readonly FieldChange[];
  readonly reordered: boolean;
}

/** Field by field; the rows of a table row by row. */
function fieldsOf(before: object, after: object): PartFields {
  const { rows: old, ...own } = before as { rows?: readonly object[] };
  const { rows: now, ...others } = after as { rows?: readonly object[] };
  const { fields, reordered } = rowChanges(old ?? [], now ?? []);
  return { fields: [...fieldChanges(own, others), ...fields], reordered };
}

function rowChanges(before: readonly object[], after: readonly object[]): PartFields {
  const { changes, reordered } = listChanges(before, after, [
    (row) => contentOf((row as { when?: unknown }).when),
    (row) => contentOf((row as { then?: unknown }).then),
  ]);
  const fields = changes.flatMap(({ before: was, after: is }): FieldChange[] => {
    if (was !== undefined && is !== undefined) return fieldChanges(was.item, is.item, `rows[${is.index}].`);
    if (was !== undefined) return [{ field: `rows[${was.index}]`, before: was.item as Json }];
    return is === undefined ? [] : [{ field: `rows[${is.index}]`, after: is.item as Json }];
  });
  return { fields, reordered };
}

function titleOf(name: string, content: unknown): string {
  const title = isObject(content) ? content["title"] : undefined;
  return typeof title === "string" ? title : nameInWords(name);
}
