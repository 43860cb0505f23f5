import { z } from "zod";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import { DecisionBody } from "./case.ts";
import { DocumentBody } from "./document.ts";

const FIELDS = QUESTIONS.map(({ field }) => field) as [DecisionField, ...DecisionField[]];
const Field = z.enum(FIELDS);
const [respond, due, lead, channel, offline] = QUESTIONS;

/** A case that the shadow decided otherwise, or in which it failed. */
export const DifferenceBody = z.object({
  case: z.string(),
  fields: z.array(Field).describe("The fields in which the decisions differ."),
  live: DecisionBody,
  shadow: DecisionBody,
  failed: z.string().nullable().describe("Why the shadow could not go on in this case."),
  effects: z
    .array(z.object({ type: z.string(), params: DocumentBody, at: z.iso.datetime() }))
    .describe("What the shadow would have done."),
});
export type DifferenceBody = z.infer<typeof DifferenceBody>;

/** What a shadow decided otherwise than the live version, over its last run. */
export const DifferencesBody = z.object({
  version: z.string(),
  since: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  cases: z.int().describe("Cases that ran beside."),
  differing: z.int(),
  failed: z.int(),
  byField: z.object({
    respond: z.int().describe(respond.title),
    due: z.int().describe(due.title),
    lead: z.int().describe(lead.title),
    channel: z.int().describe(channel.title),
    offline: z.int().describe(offline.title),
  }),
  differences: z.array(DifferenceBody).describe("A page of those cases, newest first."),
  next: z.string().nullable(),
});
export type DifferencesBody = z.infer<typeof DifferencesBody>;

/** Which differences to list. */
export const DifferencesFilter = z.object({ field: Field.optional().describe("Only where this field differs.") });
