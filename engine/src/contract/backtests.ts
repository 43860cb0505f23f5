import { z } from "zod";
import { DecisionBody } from "./case.ts";
import { DocumentBody, IssueBody, WhoBody } from "./document.ts";
import { CauseBody, ChangedFieldsBody, FieldName } from "./recorded.ts";

/** Where a backtest stands. */
export const BACKTEST_STATES = ["queued", "running", "done", "cancelled", "failed"] as const;

const Instant = z.iso.datetime({ offset: true });

/** Asks for a brand's recorded mentions to go through a draft or a version, in their own time, without any being delivered. */
export const NewBacktest = z
  .strictObject({
    draft: z.string().max(100).optional().describe("A draft, at its newest revision."),
    version: z.string().max(100).optional().describe("Or a version of the brand."),
    against: z
      .string()
      .max(100)
      .nullable()
      .optional()
      .describe(
        "What it is compared with: `live`, a version, or null for nothing. Unsaid: what is live, if anything is.",
      ),
    mentions: z
      .strictObject({
        from: Instant.optional().describe("Those that came from then on."),
        to: Instant.optional().describe("Those that came before then."),
        last: z.int().min(1).max(1_000_000).optional().describe("The newest of these only."),
      })
      .default({}),
  })
  .refine(({ draft, version }) => (draft === undefined) !== (version === undefined), {
    path: ["draft"],
    message: "name what is tried: either a draft or a version",
  });
export type NewBacktest = z.output<typeof NewBacktest>;

/** What two versions decide differently in many mentions. */
const ChangesBody = z.object({
  mentions: z.int(),
  changed: z.int(),
  fields: ChangedFieldsBody,
  groups: z
    .array(
      z.object({
        cause: CauseBody,
        title: z.string().describe("The cause in words."),
        mentions: z.int(),
        fields: ChangedFieldsBody,
        examples: z.array(z.string()).describe("Ids of a few of them."),
      }),
    )
    .describe("By what causes it, the largest first; what is in none is decided as before."),
  listed: z.int().describe("How many of the changed mentions `…/changes` lists: the first ones."),
});

/** A backtest over recorded mentions, how far it has come, and what it found. */
export const BacktestBody = z.object({
  id: z.string(),
  brand: z.string(),
  state: z.enum(BACKTEST_STATES),
  protocol: z.object({ id: z.string(), title: z.string() }),
  draft: z.object({ id: z.string(), revision: z.int() }).nullable(),
  version: z.string().nullable(),
  against: z.string().nullable().describe("The version that it is compared with."),
  mentions: z.object({ from: z.iso.datetime().nullable(), to: z.iso.datetime().nullable(), last: z.int() }),
  askedAt: z.iso.datetime(),
  askedBy: WhoBody,
  endedAt: z.iso.datetime().nullable(),
  progress: z.object({
    done: z.int().describe("Mentions that were run through."),
    of: z.int().nullable().describe("How many there are; null until they were counted."),
  }),
  result: z
    .object({
      tally: DocumentBody.describe(
        "How all were decided, its clocks and its flow, as `parley replay --json` counts it.",
      ),
      changes: ChangesBody.nullable().describe("Null where it is compared with nothing."),
    })
    .nullable()
    .describe("Null until it is done."),
  problem: z
    .object({ code: z.string(), detail: z.string(), hint: z.string().nullable(), issues: z.array(IssueBody) })
    .nullable()
    .describe("Why it failed."),
});
export type BacktestBody = z.infer<typeof BacktestBody>;

/** The backtests of a brand that are known, the newest first; each tells its result at its own address. */
export const BacktestsBody = z.object({ backtests: z.array(BacktestBody.omit({ result: true })) });
export type BacktestsBody = z.infer<typeof BacktestsBody>;

/** Which changed mentions to list. */
export const ChangedMentionsFilter = z.object({
  field: FieldName.optional().describe("Only where this field is answered otherwise."),
  of: z.string().max(400).optional().describe("Only what has this cause: the `of` of a group's cause."),
});

/** A mention that is decided otherwise, and by what cause. */
export const ChangedMentionBody = z.object({
  mention: z.string(),
  channel: z.string(),
  cause: CauseBody,
  title: z.string().describe("The cause in words."),
  changes: z.array(z.object({ field: FieldName, before: z.string(), after: z.string() })),
});
export type ChangedMentionBody = z.infer<typeof ChangedMentionBody>;

/** A page of changed mentions, in the order in which they came. */
export const ChangedMentionsBody = z.object({ changes: z.array(ChangedMentionBody), next: z.string().nullable() });
export type ChangedMentionsBody = z.infer<typeof ChangedMentionsBody>;

/** What one version makes of a mention, and everything that its case does. */
export const TracedSideBody = z.object({
  joined: z.boolean(),
  fallback: z.boolean(),
  decision: DecisionBody,
  active: z.array(z.string()),
  steps: z.array(
    z.object({
      at: z.iso.datetime(),
      event: z.string(),
      active: z.array(z.string()),
      trace: z.array(DocumentBody).describe("Why it went as it went, as in a case's journal."),
    }),
  ),
  omitted: z.int().describe("Steps that are left out: only the first ones are told."),
});
export type TracedSideBody = z.infer<typeof TracedSideBody>;

/** One mention of a backtest in both versions. */
export const TracedMentionBody = z.object({
  mention: z.string(),
  channel: z.string(),
  before: TracedSideBody.nullable().describe("Null where it is compared with nothing."),
  after: TracedSideBody,
});
export type TracedMentionBody = z.infer<typeof TracedMentionBody>;
