import type { Facts } from "../vocabulary/facts.ts";
import { messageScope, type ScopeExtras } from "./scope.ts";
import { fillIn, parseTemplate } from "./template.ts";

/** One text of a message as it would be sent. Throws when it does not parse, or reads what does not exist. */
export function previewMessage(source: string, facts: Facts, extras: ScopeExtras): string {
  return fillIn(parseTemplate(source), messageScope(facts, extras));
}
