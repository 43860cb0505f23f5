import { z } from "zod";
import type { Json } from "../protocol/json.ts";
import { plainJson } from "../protocol/plain-json.ts";

/** Any JSON object that is neither too deep nor too large, and without keys that mean something to JavaScript. */
export const AnyDocument = z.unknown().transform((value, context): { readonly [key: string]: Json } => {
  if (value === undefined) {
    context.addIssue({ code: "custom", message: "is missing: give a JSON object" });
    return z.NEVER;
  }
  const plain = plainJson(value);
  if ("faults" in plain) {
    for (const { at, message } of plain.faults)
      context.addIssue({ code: "custom", path: at === "" ? [] : at.split("."), message });
    return z.NEVER;
  }
  if (typeof plain.json === "object" && plain.json !== null && !Array.isArray(plain.json))
    return plain.json as { readonly [key: string]: Json };
  context.addIssue({ code: "custom", message: "must be a JSON object" });
  return z.NEVER;
});

/** A document in an answer: the API description points to the JSON Schemas beside the reference. */
export const DocumentBody = z.record(z.string(), z.unknown());

/** Who did something, as the record names them. */
export const WhoBody = z.object({ id: z.string().describe("`key:…`, `person:…` or `parley`."), name: z.string() });
export type WhoBody = z.infer<typeof WhoBody>;

/** A revision of something that is kept with all its revisions. */
export const RevisionBody = z.object({
  revision: z.int(),
  at: z.iso.datetime(),
  by: WhoBody,
  changes: z.array(z.string()).describe("What it changed, in words."),
});
export type RevisionBody = z.infer<typeof RevisionBody>;

/** A page of revisions, newest first. */
export const RevisionsBody = z.object({ revisions: z.array(RevisionBody), next: z.string().nullable() });
export type RevisionsBody = z.infer<typeof RevisionsBody>;

/** A finding about a document. */
export const IssueBody = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  hint: z.string().optional(),
  at: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  certain: z.boolean(),
  accepted: z.string().optional(),
});
export type IssueBody = z.infer<typeof IssueBody>;
