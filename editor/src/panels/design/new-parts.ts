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

/**
 * Adds a new part of a kind under a title. A message has none: what is said of it is what it says, in the brand's first
 * language, and it is named after its first words. The first clock that promises anything answers "By when?".
 */
export function addNewPart(protocol: Protocol, part: PartKind, said: string, language: string): Attempt {
  if (part === "messages")
    return addPart<PartKind>(protocol, part, titleOfNew(part, said), {
      [language]: said,
    } satisfies NewPart<"messages">);
  const isFirst = part === "clocks" && Object.values(protocol.clocks).every(({ answers }) => answers === undefined);
  return addPart<PartKind>(protocol, part, said, { ...NEW_PARTS[part], ...(isFirst ? { answers: "due" } : {}) });
}

/** What names a new part: its title, or the first words of a message. */
export function titleOfNew(part: PartKind, said: string): string {
  return part === "messages" ? said.split(/\s+/).slice(0, 5).join(" ") : said;
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
