import type { Program } from "../compile/program.ts";
import { conversationOf, type ParsedMention } from "../contract/mention.ts";
import { channelFacts } from "../vocabulary/channels.ts";
import type { MentionReading } from "./advance.ts";

/** Reads a mention as the protocol will see it: what was sent, with defaults, and what triage makes of the text. Pure. */
export function readMention(program: Program, mention: ParsedMention): MentionReading {
  const { id, channel, kind, text, at, shares, likes, replies, url, tagged, author, similar } = mention;
  const { facts: triage, because } = program.triage.read(mention);
  return {
    mention: {
      id,
      channel,
      kind,
      public: mention.public,
      tagged,
      text,
      language: mention.language ?? triage.language,
      shares,
      likes,
      replies,
      at,
      conversation: conversationOf(mention),
      ...(url === undefined ? {} : { url }),
    },
    author: definedOf(author),
    triage,
    similar,
    channel: channelFacts(channel),
    because,
  };
}

/** Leaves out what was not said, so that `has()` is honest. */
function definedOf<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
