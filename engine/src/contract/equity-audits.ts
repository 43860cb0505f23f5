import { z } from "zod";
import {
  JobBody,
  NAME_ONE,
  namesOne,
  ReportBody,
  Tried,
  TriedBody,
  WantedMentions,
  WantedMentionsBody,
} from "./jobs.ts";
import { OUTSIDE_WANTED, OutsideBody, OutsideModel } from "./outside-model.ts";
import { CauseBody } from "./recorded.ts";

/** What an equity audit swaps. */
export const SWAPPED = ["followers", "verified", "name", "language", "public", "channel"] as const;
export type Swapped = (typeof SWAPPED)[number];

/** Asks for a brand's recorded mentions to go through a draft or a version, as they are and with one thing swapped. */
export const NewEquityAudit = z
  .strictObject({
    ...Tried.shape,
    mentions: WantedMentions.default({}),
    outside: OutsideModel.optional().describe(OUTSIDE_WANTED),
    about: z.array(z.enum(SWAPPED)).min(1).max(SWAPPED.length).optional().describe("What is swapped: all, unsaid."),
  })
  .refine(namesOne, NAME_ONE);
export type NewEquityAudit = z.output<typeof NewEquityAudit>;

const Fields = z.record(z.string(), z.int()).describe("In how many mentions each field differs.");
const Answers = z.record(z.string(), z.string());

/** What one swap changed. */
const SwapBody = z.object({
  id: z.string(),
  about: z.enum(SWAPPED),
  title: z.string().describe("As a question: `with ten million followers`."),
  mentions: z.int().describe("Mentions that were swapped; those that are so already are not."),
  changed: z.int().describe("Those of them that are served differently."),
  interval: z.tuple([z.number(), z.number()]).describe("Their share, with 95 % confidence (Wilson 1927)."),
  fields: Fields,
  also: Fields.describe("Where fields differ that may: where the answer goes, how bad it is taken to be."),
  moves: z
    .array(z.object({ field: z.string(), before: z.string(), after: z.string(), mentions: z.int() }))
    .describe("Answers that became others, the most frequent first."),
  groups: z
    .array(
      z.object({
        cause: CauseBody,
        title: z.string().describe("The cause in words."),
        mentions: z.int(),
        fields: Fields,
        examples: z.array(
          z.object({ mention: z.string(), before: Answers, after: Answers, changed: z.array(z.string()) }),
        ),
      }),
    )
    .describe("By what causes it, the largest first."),
});
export type SwapBody = z.infer<typeof SwapBody>;

/** An equity audit over recorded mentions, how far it has come, and what it found. */
export const EquityAuditBody = z.object({
  ...JobBody.shape,
  ...TriedBody.shape,
  mentions: WantedMentionsBody,
  outside: OutsideBody,
  about: z.array(z.enum(SWAPPED)),
  result: z
    .object({
      mentions: z.int(),
      says: z.string().describe("What it comes to, in sentences."),
      swaps: z.array(SwapBody),
      report: ReportBody.describe("The whole of it, fit for management."),
    })
    .nullable()
    .describe("Null until it is done."),
});
export type EquityAuditBody = z.infer<typeof EquityAuditBody>;

/** The equity audits of a brand that are known, the newest first; each tells its result at its own address. */
export const EquityAuditsBody = z.object({ audits: z.array(EquityAuditBody.omit({ result: true })) });
export type EquityAuditsBody = z.infer<typeof EquityAuditsBody>;
