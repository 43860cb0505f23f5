/** The named parts of a document that have a form of their own. */
export const PARTS = ["conditions", "clocks", "messages", "tables", "events", "variables"] as const;
export type PartKind = (typeof PARTS)[number];

/** The id under which the protocol itself is chosen. */
export const WHOLE_PROTOCOL = "protocol:itself";

/** A named part, as it can be chosen. */
export interface PartChoice {
  readonly part: PartKind;
  readonly name: string;
}

/** The id under which a named part is chosen. */
export const partId = (part: PartKind, name: string): string => `part:${part}:${name}`;

/** The named part that an id stands for; null when it is of another kind. */
export function partOf(id: string): PartChoice | null {
  const [, part, name] = /^part:([a-z]+):(.+)$/s.exec(id) ?? [];
  const kind = PARTS.find((known) => known === part);
  return kind === undefined || name === undefined ? null : { part: kind, name };
}
