import { z } from "zod";
import { FACTS } from "../vocabulary/facts.ts";

const { mention, author, similar } = FACTS;
const count = z.number().min(0).max(1e12);
const language = z.string().regex(/^[a-z]{2,3}$/, "write an ISO 639-1 code such as en");

/** Triage that the sender already knows; it wins over Parley's own. */
export const TriageInput = z.strictObject({
  intent: z.enum(FACTS.triage.facts.intent.values).optional(),
  sentiment: z.enum(FACTS.triage.facts.sentiment.values).optional(),
  topics: z.array(z.string().max(60)).max(50).optional(),
  abusive: z.boolean().optional(),
  urgent: z.boolean().optional(),
  press: z.boolean().optional(),
  personalData: z.array(z.string().max(40)).max(20).optional(),
  priorContact: z.boolean().optional(),
  language: language.optional(),
  confidence: z.number().min(0).max(1).optional(),
});
export type TriageInput = z.infer<typeof TriageInput>;

/** The decision that a person would have made: for comparison only, never read by a protocol. `due` is a promise such as `PT1H@desk`. */
export const Label = z.strictObject({
  respond: z.enum(["yes", "no"]),
  due: z.string().max(60),
  lead: z.string().max(60),
  channel: z.string().max(60),
  offline: z.string().max(60),
});
export type Label = z.infer<typeof Label>;

/** A mention as it is sent to Parley. */
export const MentionInput = z.strictObject({
  id: z.string().min(1).max(200).describe(mention.facts.id.description),
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, "write the channel in lower case, such as x or facebook")
    .describe(mention.facts.channel.description),
  text: z.string().min(1).max(20_000).describe(mention.facts.text.description),
  at: z.iso.datetime({ offset: true }).describe(mention.facts.at.description),
  author: z.strictObject({
    handle: z.string().min(1).max(200).describe(author.facts.handle.description),
    name: z.string().min(1).max(200).optional().describe(author.facts.name.description),
    followers: count.default(author.facts.followers.default).describe(author.facts.followers.description),
    verified: z.boolean().default(author.facts.verified.default).describe(author.facts.verified.description),
    priorCases: count.default(author.facts.priorCases.default).describe(author.facts.priorCases.description),
    optedOut: z.boolean().default(author.facts.optedOut.default).describe(author.facts.optedOut.description),
    language: language.optional().describe(author.facts.language.description),
  }),
  kind: z
    .enum(["post", "reply", "comment", "review", "message", "mail"])
    .default(mention.facts.kind.default)
    .describe(mention.facts.kind.description),
  public: z.boolean().default(mention.facts.public.default).describe(mention.facts.public.description),
  tagged: z.boolean().default(mention.facts.tagged.default).describe(mention.facts.tagged.description),
  conversation: z.string().min(1).max(200).optional().describe(mention.facts.conversation.description),
  language: language.optional().describe(mention.facts.language.description),
  shares: count.default(mention.facts.shares.default).describe(mention.facts.shares.description),
  likes: count.default(mention.facts.likes.default).describe(mention.facts.likes.description),
  replies: count.default(mention.facts.replies.default).describe(mention.facts.replies.description),
  url: z.url().max(2000).optional().describe(mention.facts.url.description),
  similar: z
    .strictObject({
      last10Minutes: count.default(0).describe(similar.facts.last10Minutes.description),
      lastHour: count.default(0).describe(similar.facts.lastHour.description),
      authorsLast10Minutes: count.default(0).describe(similar.facts.authorsLast10Minutes.description),
      authorsLastHour: count.default(0).describe(similar.facts.authorsLastHour.description),
    })
    .default({ last10Minutes: 0, lastHour: 0, authorsLast10Minutes: 0, authorsLastHour: 0 }),
  triage: TriageInput.optional().describe("Triage that the sender already knows; it wins over Parley's own."),
  label: Label.optional().describe(
    "The decision that a person would have made; kept for comparison, never read by a protocol.",
  ),
});
export type MentionInput = z.input<typeof MentionInput>;
export type ParsedMention = z.output<typeof MentionInput>;

/** The conversation that a mention belongs to: the sender's thread, or else the author on the channel. */
export function conversationOf({
  conversation,
  author: { handle },
}: Pick<ParsedMention, "channel" | "conversation" | "author">): string {
  return conversation ?? `@${handle}`;
}
