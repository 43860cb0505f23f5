import type { FactGroup, FactsOf } from "./fact-types.ts";
import { AUTHOR } from "./facts/author.ts";
import { CASE, CHANNEL } from "./facts/case.ts";
import { MENTION } from "./facts/mention.ts";
import { SIMILAR } from "./facts/similar.ts";
import { TRIAGE } from "./facts/triage.ts";

/**
 * Every fact that a condition can read, but those that a protocol or a brand adds (`vars`, `clocks`, `brand`).
 * Adding one to its group gives it to conditions, to the API's mention, to messages and to the reference.
 */
export const FACTS = {
  mention: MENTION,
  author: AUTHOR,
  triage: TRIAGE,
  similar: SIMILAR,
  channel: CHANNEL,
  case: CASE,
} as const satisfies Record<string, FactGroup>;

/** The facts of a case, as conditions read them. Timestamps are ISO 8601 strings. */
export type Facts = FactsOf<typeof FACTS>;
export type MentionFacts = Facts["mention"];
export type AuthorFacts = Facts["author"];
export type TriageFacts = Facts["triage"];
export type ChannelFacts = Facts["channel"];
