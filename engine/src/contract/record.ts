import { z } from "zod";
import type { Json } from "../protocol/json.ts";
import type { CaseBody } from "./case.ts";
import type { ApprovalBody, ReplyBody, ReplyDraftBody } from "./desk.ts";

/** A line of the record: who did what to what, and when. It holds nothing that authors wrote. */
export const RecordLine = z.object({
  id: z.int().describe("Grows with time."),
  at: z.iso.datetime(),
  actor: z.string().describe("Such as key:… or person:…; parley for what Parley does by itself."),
  name: z.string().describe("The actor's name at that time."),
  action: z.string().describe("Such as version.published."),
  subject: z.string().describe("What it was done to."),
  details: z.record(z.string(), z.unknown()),
  request: z.string().nullable().describe("The id of the request; null when it did not come over HTTP."),
});
export type RecordLine = z.infer<typeof RecordLine>;

/** A page of the record, newest first; `next` is the cursor of the next page, or null. */
export const RecordBody = z.object({ lines: z.array(RecordLine), next: z.string().nullable() });
export type RecordBody = z.infer<typeof RecordBody>;

/** A case with all that is kept of it: what was sent, as it came; what came into each step; who did what to it. */
export interface CaseExport extends CaseBody {
  /** When what people wrote in it was erased; null while it is kept. */
  readonly erasedAt: string | null;
  /** The version that each step was taken under, oldest first. */
  readonly versions: readonly ExportedVersion[];
  /** The mentions as they came, in the order of `mentions`. */
  readonly received: readonly Json[];
  /** What came into each step, in the order of `journal`. */
  readonly inputs: readonly Json[];
  /** The events that clients sent. */
  readonly events: readonly { readonly at: string; readonly event: Json }[];
  /** What people and keys did to the case, oldest first. */
  readonly record: readonly RecordLine[];
  /** What people wrote or released, oldest first. */
  readonly replies: readonly ReplyBody[];
  /** What the protocol drafted, and who rewrote, sent or discarded it; oldest first. */
  readonly drafts: readonly ReplyDraftBody[];
  /** What approval was asked for, of whom, and who answered last; oldest first. */
  readonly approvals: readonly Omit<ApprovalBody, "drafts">[];
  /** What else is kept of it: rows by table, as the database has them, with times in epoch ms. */
  readonly beside: { readonly [table: string]: readonly { readonly [column: string]: Json }[] };
}

/** A version of a protocol under which a case was, from a step on. */
export interface ExportedVersion {
  readonly fromStep: number;
  readonly protocol: string;
  readonly version: string;
  readonly brandRevision: number;
}

/** Whose data is exported or erased: somebody on a channel, by handle, with or without `@`. */
export const AuthorInput = z.strictObject({
  channel: z.string().min(1).max(80).describe("The channel on which they wrote, such as x."),
  handle: z.string().min(1).max(200).describe("Their handle there, with or without @; capitals do not matter."),
});
export type AuthorInput = z.infer<typeof AuthorInput>;

/** Everything that is kept on an author. */
export interface AuthorExport {
  readonly channel: string;
  readonly handle: string;
  readonly cases: readonly CaseExport[];
}

/** What erasing an author did. */
export const AuthorErased = z.object({
  author: z.string().describe("What the record calls the author: a salted hash, no personal data."),
  cases: z.int().describe("Cases that no longer hold anything of the author."),
  mentions: z.int().describe("Mentions that are gone."),
  closed: z.array(z.string()).describe("Cases that were open, and ended with the outcome `erased`."),
  shared: z
    .array(z.string())
    .describe(
      "Cases in which others wrote too: their mentions are kept. Somebody should look at those that were open.",
    ),
});
export type AuthorErased = z.infer<typeof AuthorErased>;
