import { z } from "zod";
import { DecisionBody } from "./case.ts";
import { DocumentBody } from "./document.ts";
import { JobBody, NAME_ONE, namesOne, Tried, TriedBody, WantedMentions, WantedMentionsBody } from "./jobs.ts";
import { OUTSIDE_WANTED, OutsideBody, OutsideModel } from "./outside-model.ts";
import { CauseBody, ChangedFieldsBody, FieldName } from "./recorded.ts";

/** Any JSON as a value: the API description cannot tell of a shape that holds itself, and says that it may be anything. */
const WhatIfBody = z
  .record(z.string().min(1).max(400), z.unknown().pipe(z.json()))
  .refine((changes) => Object.keys(changes).length <= 100, "change at most 100 values");

/** Asks for a brand's recorded mentions to go through a draft or a version, in their own time, without any being delivered. */
export const NewBacktest = z
  .strictObject({
    ...Tried.shape,
    against: z
      .string()
      .max(100)
      .nullable()
      .optional()
      .describe(
        "What it is compared with: `live`, `unchanged` (what is tried, without what `set` changes), a version, or null for nothing. Unsaid: what is live, if anything is.",
      ),
    set: WhatIfBody.optional().describe(
      "What is tried with some of its values replaced: a path into its document and the value, as in `clocks.firstReply.within`.",
    ),
    mentions: WantedMentions.default({}),
    outside: OutsideModel.optional().describe(OUTSIDE_WANTED),
  })
  .refine(namesOne, NAME_ONE);
export type NewBacktest = z.output<typeof NewBacktest>;

const Milliseconds = z.int().nullable();

/** How a clock fared on one side. */
const ClockSideBody = z.object({
  started: z.int(),
  met: z.int(),
  breached: z.int(),
  cancelled: z.int(),
  running: z.int().describe("Still running 30 days after the last mention of its case."),
  median: Milliseconds.describe("Half of those that were met were so within this, in ms; null where none was."),
  mean: Milliseconds.describe("In what time they were met on average, in ms."),
});

/** How a state was lived in on one side. */
const StateSideBody = z.object({
  cases: z.int().describe("Cases that were in it."),
  open: z.int().describe("Visits that still went on 30 days after the last mention."),
  median: Milliseconds.describe(
    "Half of the visits that ended were no longer than this, in ms; null where none ended.",
  ),
  mean: Milliseconds.describe("How long they were on average, in ms."),
});

/** What two versions decide differently in many mentions, and what differs in what follows. */
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
    .describe(
      "By what causes it, the largest first; what is in none is decided as before, and may still go on otherwise.",
    ),
  clocks: z
    .array(z.object({ clock: z.string(), before: ClockSideBody, after: ClockSideBody }))
    .describe("Clocks that fare otherwise, the one that differs most first; those that are not named fare alike."),
  outcomes: z
    .array(z.object({ outcome: z.string(), before: z.int(), after: z.int() }))
    .describe(
      "How many cases end so, where that differs: an outcome of a final state, `none` where it says none, or `open` 30 days after the last mention.",
    ),
  states: z
    .array(z.object({ state: z.string().describe("Its path."), before: StateSideBody, after: StateSideBody }))
    .describe("States of both versions in which other numbers of cases were, or for another time."),
  listed: z.int().describe("How many of the changed mentions `…/changes` lists: the first ones."),
});

/** A backtest over recorded mentions, how far it has come, and what it found. */
export const BacktestBody = z.object({
  ...JobBody.shape,
  ...TriedBody.shape,
  against: z.string().nullable().describe("The version that it is compared with, or `unchanged`."),
  set: WhatIfBody.nullable().describe("What was changed in what is tried; null where nothing was."),
  mentions: WantedMentionsBody,
  outside: OutsideBody,
  result: z
    .object({
      tally: DocumentBody.describe(
        "How all were decided, its clocks and its flow, as `parley replay --json` counts it.",
      ),
      changes: ChangesBody.nullable().describe("Null where it is compared with nothing."),
      decisions: z.int().describe("How many rows `…/decisions` gives: one a mention, the first ones."),
    })
    .nullable()
    .describe("Null until it is done."),
});
export type BacktestBody = z.infer<typeof BacktestBody>;

/** The backtests of a brand that are known, the newest first; each tells its result at its own address. */
export const BacktestsBody = z.object({ backtests: z.array(BacktestBody.omit({ result: true })) });
export type BacktestsBody = z.infer<typeof BacktestsBody>;

/** Which changed mentions to list. */
export const ChangedMentionsFilter = z.object({
  field: FieldName.optional().describe("Only where this field is answered otherwise."),
  kind: CauseBody.shape.kind
    .optional()
    .describe("Only what has this cause, with the next two: the `kind` of a group's cause."),
  of: z.string().max(400).optional().describe("The `of` of a group's cause."),
  condition: z.string().max(400).optional().describe("The `condition` of a group's cause, where it has one."),
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
