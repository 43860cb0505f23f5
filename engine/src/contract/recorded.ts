import { z } from "zod";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";

/** A field of the decision. */
export const FieldName = z.enum(QUESTIONS.map(({ field }) => field) as [DecisionField, ...DecisionField[]]);

/** The first thing in which two versions went different ways with a mention. */
export const CauseBody = z.object({
  kind: z.enum(["condition", "transition", "table", "clock", "action", "state", "decision"]),
  of: z.string().describe("A transition's id, a table's, clock's or action's name, a state's path, or a field."),
  condition: z.string().optional().describe("The condition's own name."),
});

/** In how many mentions each field is answered otherwise. */
export const ChangedFieldsBody = z.partialRecord(FieldName, z.int());

/** Mentions that are decided otherwise for the same cause. */
const RecordedGroup = z.object({
  cause: CauseBody,
  title: z.string().describe("The cause in words."),
  mentions: z.int(),
  fields: ChangedFieldsBody,
  examples: z.array(z.string()).describe("Ids of a few of them."),
});

/** What a version changes in how the brand's newest recorded mentions are decided. Holds ids, and no text that anybody wrote. */
export const RecordedLookBody = z.object({
  against: z.string().describe("The version that was live when the gate looked."),
  mentions: z.int().describe("How many were run through both versions."),
  changed: z.int().describe("How many of them are decided otherwise."),
  complete: z.boolean().describe("False when the time was up before all were run through to their end."),
  fields: ChangedFieldsBody,
  groups: z.array(RecordedGroup).describe("By what causes it, the largest first."),
  follows: z
    .string()
    .nullable()
    .optional()
    .describe(
      "What differs in what follows the decisions, in a sentence: clocks, how cases end, and states; null where nothing does. Not said where the time was up before that, nor of versions that were let through before the gate looked at it.",
    ),
  says: z.string().describe("The same in words."),
});
export type RecordedLookBody = z.infer<typeof RecordedLookBody>;
