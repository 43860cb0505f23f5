import type { Program } from "../compile/program.ts";
import type { Facts } from "../vocabulary/facts.ts";
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import type { CaseEvent } from "./step.ts";

/** The facts that come with a mention, and what triage rests on. */
export interface MentionReading extends Pick<Facts, "mention" | "author" | "triage" | "similar" | "channel"> {
  readonly because: readonly TriageReason[];
}

/** What a case knows, and what triage rests on where the event made it read a text. */
export interface Known {
  readonly facts: Facts;
  readonly because: readonly TriageReason[];
}

/**
 * What a case knows when an event has come. A new mention brings new facts, and only the newest is known: what becomes of
 * an older one (its numbers, its text) moves the case without changing them.
 */
export function knownAfter(
  program: Program,
  facts: Facts,
  { type, data = {} }: CaseEvent,
  reading: MentionReading | undefined,
): Known {
  if (reading !== undefined) {
    const { because, ...read } = reading;
    return { facts: { ...facts, ...read, case: { ...facts.case, mentions: facts.case.mentions + 1 } }, because };
  }
  const { mention } = facts;
  if (data["mention"] !== undefined && data["mention"] !== mention.id) return { facts, because: [] };
  if (type === "mention.spread")
    return { facts: { ...facts, mention: { ...mention, ...numbersIn(data) } }, because: [] };
  if (type === "mention.deleted") return { facts: { ...facts, mention: { ...mention, deleted: true } }, because: [] };
  if (type === "mention.edited" && typeof data["text"] === "string") return edited(program, facts, data["text"]);
  return { facts, because: [] };
}

const numbersIn = (data: NonNullable<CaseEvent["data"]>): { [name: string]: number } =>
  Object.fromEntries(
    ["shares", "likes", "replies"].flatMap((name) => (typeof data[name] === "number" ? [[name, data[name]]] : [])),
  );

/** The sender's own triage was of the old text. Where the new one does not show its language, it has that of the old one. */
function edited(program: Program, facts: Facts, text: string): Known {
  const { mention } = facts;
  const { facts: triage, because } = program.triage.read({
    text,
    tagged: mention.tagged,
    author: { language: mention.language },
  });
  return { facts: { ...facts, mention: { ...mention, text, language: triage.language }, triage }, because };
}
