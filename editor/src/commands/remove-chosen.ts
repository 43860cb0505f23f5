import type { Protocol } from "@parley/engine";
import { t } from "../texts/texts.ts";
import type { Edit } from "./edit.ts";
import { findRow } from "./rows.ts";
import { removeStates } from "./states.ts";
import { removeGroup, removeTransition } from "./transitions.ts";

/** Takes away whatever is chosen on the canvas: transitions by id, cards of events by theirs, states by path. */
export function removeChosen(protocol: Protocol, selection: readonly string[]): Edit | null {
  const rows = selection
    .flatMap((id) => findRow(protocol, id) ?? [])
    .toSorted((one, other) => other.index - one.index)
    .map(({ id }) => id);
  const others = selection.filter((id) => !rows.includes(id));
  const removals = [
    ...rows.map((id) => (before: Protocol) => removeTransition(before, id)),
    ...others.map((id) => (before: Protocol) => removeGroup(before, id)),
    (before: Protocol) => removeStates(before, others),
  ];
  const edits: Edit[] = [];
  for (const remove of removals) {
    const edit = remove(edits.at(-1)?.after ?? protocol);
    if (edit !== null) edits.push(edit);
  }
  const last = edits.at(-1);
  if (last === undefined) return null;
  const title = t("Delete {count, plural, one {# thing} other {# things}}", { count: selection.length });
  return edits.length === 1 ? last : { title, after: last.after, select: [] };
}
