import type { Program } from "../compile/program.ts";
import { conversationOf } from "../contract/conversation.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { channelFacts } from "../vocabulary/channels.ts";
import type { Facts } from "../vocabulary/facts.ts";
import type { MentionReading } from "./known-after.ts";

/** Tells how many write about the same as a mention, by what triage made of it. */
export type CountSimilar = (triage: Facts["triage"]) => Facts["similar"];

const NOBODY_COUNTS: Facts["similar"] = { last10Minutes: 0, lastHour: 0, authorsLast10Minutes: 0, authorsLastHour: 0 };

/**
 * Reads a mention as the protocol will see it: what was sent, with defaults, what triage makes of the text, and what
 * `count` says of similar ones where the sender does not. Pure, if `count` is.
 */
export function readMention(
  program: Pick<Program, "triage">,
  mention: ParsedMention,
  count: CountSimilar = () => NOBODY_COUNTS,
): MentionReading {
  const { author, similar = {}, triage: _said, label: _label, ...written } = mention;
  const { facts: triage, because } = program.triage.read(mention);
  const workedOut = {
    language: mention.language ?? triage.language,
    summoned: mention.summoned ?? mention.tagged,
    conversation: conversationOf(mention),
  };
  return {
    mention: definedOf({ ...written, ...workedOut }),
    author: definedOf(author),
    triage,
    similar: { ...count(triage), ...definedOf(similar) },
    channel: channelFacts(mention.channel),
    because,
  };
}

/** Leaves out what was not said, so that `has()` is honest. */
function definedOf<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const defined: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== undefined) defined[key] = value[key];
  return defined as { [K in keyof T]: Exclude<T[K], undefined> };
}
