import { z } from "zod";
import { ProblemBody, TurnBody } from "./case.ts";
import { MentionInput } from "./mention.ts";

/** The answer to a mention that opens no case: the brand itself wrote it, and it is kept; or it was erased, and is not taken again. */
export const NoCaseBody = z.object({
  case: z.null(),
  brand: z.string(),
  reason: z
    .enum(["own", "erased"])
    .describe(
      "`own`: the brand itself wrote it. `erased`: it was kept once and erased since; nothing of it is kept now.",
    ),
  because: z.string(),
  noted: z.string().nullable().describe("The open case of its thread, which shows it; null when there is none."),
});
export type NoCaseBody = z.infer<typeof NoCaseBody>;

/** The answer to a mention. */
export const MentionAnswerBody = z.union([TurnBody, NoCaseBody]);

/** What became of one mention of many: in the order in which they were sent. */
export const MentionResult = z.object({
  line: z.int().optional().describe("In a stream: the number of its line, blank lines counted."),
  id: z.string().nullable().describe("The mention's id; null where it could not be read."),
  status: z.int().describe("The HTTP status that the mention alone would have got."),
  case: z.string().nullable().optional(),
  answer: MentionAnswerBody.optional(),
  problem: ProblemBody.optional().describe("What was wrong, when it was not taken."),
});
export type MentionResult = z.infer<typeof MentionResult>;

/** The answer to a list of mentions. */
export const MentionResults = z.object({ results: z.array(MentionResult) });

const { shares, likes, replies, text } = MentionInput.shape;

/** What the author or the network changed in a mention since it came; what is left out stays. */
export const MentionChange = z
  .strictObject({ shares: shares.unwrap(), likes: likes.unwrap(), replies: replies.unwrap(), text })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "names nothing that changed: say shares, likes, replies or text");
export type MentionChange = z.infer<typeof MentionChange>;

/** What became of a mention after it was changed or deleted. */
export const MentionChanged = z.object({
  channel: z.string(),
  id: z.string(),
  changed: z
    .array(z.enum(["shares", "likes", "replies", "text", "deleted"]))
    .describe("What is new; empty for a repeat."),
  case: z.string().nullable().describe("The case that it belongs to."),
  answer: TurnBody.optional().describe("The case afterwards, when it is open and was told."),
});
export type MentionChanged = z.infer<typeof MentionChanged>;

/** What became of a mention: taken into a case, noted as the brand's own, or not read. */
export const MENTION_STATUSES = ["taken", "own", "failed"] as const;

const Open = z.record(z.string(), z.unknown());

/** How a mention is now, where that is not how it came. */
export const LatestMention = z.object({
  shares: z.number().optional(),
  likes: z.number().optional(),
  replies: z.number().optional(),
  text: z.string().optional(),
  deletedAt: z.iso.datetime().optional(),
});
export type LatestMention = z.infer<typeof LatestMention>;

/** A mention as it is kept. */
export const KeptMention = z.object({
  channel: z.string(),
  id: z.string(),
  status: z
    .enum(MENTION_STATUSES)
    .describe(
      "`taken` into a case, the brand's `own` post, or `failed`: kept as it came, since Parley could not read it.",
    ),
  case: z.string().nullable(),
  author: z.string(),
  receivedAt: z.iso.datetime(),
  error: z.string().nullable().describe("Why it failed."),
  sent: Open.describe("As it was sent."),
  latest: LatestMention.nullable().describe("What its author changed since; null when nothing."),
});
export type KeptMention = z.infer<typeof KeptMention>;

/** A page of mentions, the newest first. */
export const KeptMentions = z.object({
  mentions: z.array(KeptMention),
  next: z.string().nullable().describe("The cursor of the next page."),
});
export type KeptMentions = z.infer<typeof KeptMentions>;

/** A mention, whole: with what was read in it, the answer that it got, and what became of it since. */
export const WholeMention = KeptMention.extend({
  reading: Open,
  answer: Open,
  history: z.array(z.object({ at: z.iso.datetime(), by: z.string(), change: LatestMention })),
});
export type WholeMention = z.infer<typeof WholeMention>;
