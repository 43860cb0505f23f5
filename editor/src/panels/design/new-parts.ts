import type { Protocol } from "@parley/engine";
import type { Attempt } from "../../commands/edit.ts";
import { addPart, type NewPart } from "../../commands/parts.ts";
import type { NameKind } from "../../fields/pickers/names.ts";
import type { PartKind } from "./part-ids.ts";

/** What a new named part is until somebody says more: complete, so that the document stays valid, and harmless. */
const NEW_PARTS: { readonly [P in PartKind]: NewPart<P> } = {
  conditions: { when: "false" },
  clocks: { within: "PT1H" },
  messages: {},
  tables: { inputs: ["mention.channel"], rows: [{ when: [""], then: "" }] },
  events: {},
  variables: { type: "bool", initial: false },
};

/** Adds a new part of a kind under a title. */
export function addNewPart(protocol: Protocol, part: PartKind, title: string): Attempt {
  return addPart<PartKind>(protocol, part, title, NEW_PARTS[part]);
}

const KINDS: Partial<Record<NameKind, PartKind>> = {
  condition: "conditions",
  clock: "clocks",
  message: "messages",
  table: "tables",
  event: "events",
  variable: "variables",
};

/** Where the things that a picker names stand in the document; null for what the brand defines, and for states. */
export const partOfKind = (kind: NameKind): PartKind | null => KINDS[kind] ?? null;
