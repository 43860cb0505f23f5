import type { Program } from "../compile/program.ts";
import { conversationOf, type ParsedMention } from "../contract/mention.ts";
import { channelFacts } from "../vocabulary/channels.ts";
import type { MentionReading } from "./advance.ts";

/** Reads a mention as the protocol will see it: what was sent, with defaults, and what triage makes of the text. Pure. */
export function readMention(program: Program, mention: ParsedMention): MentionReading {
  const { author, similar, triage: _said, label: _label, ...written } = mention;
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
    similar,
    channel: channelFacts(mention.channel),
    because,
  };
}

/** Leaves out what was not said, so that `has()` is honest. */
function definedOf<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
