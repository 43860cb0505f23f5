import { z } from "zod";
import { FACTS } from "../vocabulary/facts.ts";
import { sentShape } from "./schema-of.ts";

const { mention, author, triage, similar } = FACTS;

/** Triage that the sender already knows; it wins over Parley's own. */
export const TriageInput = z.strictObject(sentShape(triage));
export type TriageInput = z.infer<typeof TriageInput>;

const SimilarInput = z.strictObject(sentShape(similar));

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
  ...sentShape(mention),
  author: z.strictObject(sentShape(author)),
  similar: SimilarInput.optional().describe("Counts that the sender already knows; they win over Parley's own."),
  triage: TriageInput.optional().describe("Triage that the sender already knows; it wins over Parley's own."),
  label: Label.optional().describe(
    "The decision that a person would have made; kept for comparison, never read by a protocol.",
  ),
});
export type MentionInput = z.input<typeof MentionInput>;
export type ParsedMention = z.output<typeof MentionInput>;
