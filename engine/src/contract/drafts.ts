import { z } from "zod";
import { AnyDocument, DocumentBody, IssueBody, WhoBody } from "./document.ts";

/** What a draft begins with: a document, a published version, or nothing. */
export const NewDraft = z
  .strictObject({
    protocol: AnyDocument.optional().describe("Any JSON object; it may be unfinished."),
    from: z.string().max(100).optional().describe("A version of the brand, whose document and scenarios are copied."),
  })
  .refine(({ protocol, from }) => protocol === undefined || from === undefined, {
    path: ["from"],
    message: "a draft begins with a document or from a version, not with both",
  });
export type NewDraft = z.infer<typeof NewDraft>;

/** The scenarios of a draft, whole: those that are not named are gone. */
export const DraftScenarios = z.strictObject({
  scenarios: z.array(AnyDocument).max(200).describe("Scenario documents; each must have the shape of a scenario."),
});

/** A draft in a list. */
export const DraftSummary = z.object({
  id: z.string(),
  brand: z.string(),
  protocol: z.string().nullable().describe("The id that its document gives; null while it gives none."),
  title: z.string().nullable(),
  revision: z.int(),
  from: z.string().nullable().describe("The version that it began from."),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  changedBy: WhoBody,
  scenarios: z.int().describe("How many scenarios are kept with it."),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** A draft, whole. */
export const ProtocolDraftBody = DraftSummary.extend({ document: DocumentBody, scenarios: z.array(DocumentBody) });
export type ProtocolDraftBody = z.infer<typeof ProtocolDraftBody>;

/** A page of drafts, the last changed first. */
export const ProtocolDraftsBody = z.object({ drafts: z.array(DraftSummary), next: z.string().nullable() });
export type ProtocolDraftsBody = z.infer<typeof ProtocolDraftsBody>;

/** What is to be said against a draft, for the brand as it is now. */
export const DraftIssuesBody = z.object({
  revision: z.int(),
  brandRevision: z.int(),
  protocol: z.boolean().describe("Has it the shape of a protocol? Only then can it be checked further."),
  issues: z.array(IssueBody),
});
export type DraftIssuesBody = z.infer<typeof DraftIssuesBody>;

/** How a draft differs from what is live. */
export const DraftDiffBody = z.object({
  revision: z.int(),
  against: z.string().nullable().describe("The live version of the same protocol; null when there is none."),
  words: z.array(z.string()).describe("One sentence per change."),
  diff: DocumentBody.nullable().describe("The same as data: changes, layout, behaviour, states."),
});
export type DraftDiffBody = z.infer<typeof DraftDiffBody>;
