import type { Change, FieldChange } from "./protocol-diff.ts";

/** A change, as far as its maker knows it: without fields, and of behaviour, unless it says otherwise. */
export function change(
  known: Pick<Change, "part" | "how" | "at" | "title"> & Partial<Pick<Change, "from" | "fields">>,
): Change {
  return { fields: [], behaviour: true, ...known };
}

/** Fields that only tell a reader something. */
const WORDS = new Set(["title", "description", "meta.title", "meta"]);

/** Is any of the fields more than words? */
export function changesBehaviour(fields: readonly FieldChange[]): boolean {
  return fields.some((field) => !WORDS.has(field.field) || hasOutcome(field));
}

/** A state's whole `meta` came or went: its outcome is not just words. */
function hasOutcome({ field, before, after }: FieldChange): boolean {
  return (
    field === "meta" && [before, after].some((meta) => typeof meta === "object" && meta !== null && "outcome" in meta)
  );
}
