import type { Protocol } from "@parley/engine";
import { referencesIn, type Holder, type Reference } from "../../commands/references.ts";
import { rowId } from "../../commands/rows.ts";
import type { PartUses } from "../../projection/diff-entries.ts";

/** Which states and transitions use a part of a document, also by way of a condition, a table or a message. */
export function partUses(protocol: Protocol): PartUses {
  const uses = new Map<string, Reference[]>();
  for (const reference of referencesIn(protocol)) {
    const place = `${reference.kind}.${reference.name}`;
    uses.set(place, [...(uses.get(place) ?? []), reference]);
  }
  const usersOf = (place: string, seen: ReadonlySet<string>): string[] =>
    seen.has(place)
      ? []
      : (uses.get(place) ?? []).flatMap(({ holder }) =>
          shownBy(holder, (inner) => usersOf(inner, new Set([...seen, place]))),
        );
  return new Map([...uses.keys()].map((place) => [place, [...new Set(usersOf(place, new Set()))]]));
}

function shownBy(holder: Holder, usersOf: (place: string) => string[]): string[] {
  if (holder.in === "state") return [holder.state.path];
  if (holder.in === "transition") return [rowId(holder.group.state.path, holder.group, holder.index)];
  return usersOf(`${holder.in}.${holder.name}`);
}
