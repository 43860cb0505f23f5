import { z } from "zod";
import { IssueBody, WhoBody } from "./document.ts";

/** Where work stands that goes on beside everything else. */
export const JOB_STATES = ["queued", "running", "done", "cancelled", "failed"] as const;

/** Work that was asked for, and how far it has come. */
export const JobBody = z.object({
  id: z.string(),
  brand: z.string(),
  state: z.enum(JOB_STATES),
  askedAt: z.iso.datetime(),
  askedBy: WhoBody,
  endedAt: z.iso.datetime().nullable(),
  progress: z.object({
    done: z.int().describe("Mentions that were run through; runs, where staffing is simulated."),
    of: z.int().nullable().describe("How many there are; null until they were counted."),
  }),
  problem: z
    .object({ code: z.string(), detail: z.string(), hint: z.string().nullable(), issues: z.array(IssueBody) })
    .nullable()
    .describe("Why it failed."),
});
export type JobBody = z.infer<typeof JobBody>;

const Instant = z.iso.datetime({ offset: true });

/** Which mentions are wanted: a brand's recorded ones, or those of a file. */
export const WantedMentions = z
  .strictObject({
    from: Instant.optional().describe("Those that came from then on."),
    to: Instant.optional().describe("Those that came before then."),
    last: z.int().min(1).max(1_000_000).optional().describe("The newest of these only."),
    file: z.string().max(100).optional().describe("In their place those of a file that was sent: its id."),
  })
  .refine(({ file, from, to, last }) => file === undefined || (from ?? to ?? last) === undefined, {
    path: ["file"],
    message: "goes without from, to and last: all mentions of a file are taken",
  });

/** Which mentions were asked for. */
export const WantedMentionsBody = z.object({
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  last: z.int().nullable().describe("Null where those of a file were asked for."),
  file: z.object({ id: z.string(), name: z.string() }).nullable().describe("Null where recorded ones were asked for."),
});

/** Of which mentions it is wanted what was written. */
export const QuotedFilter = z.strictObject({
  ids: z
    .string()
    .max(20_000)
    .transform((text) => text.split("\n"))
    .refine((ids) => ids.length <= 100, "name at most 100 mentions")
    .describe("Their ids, one a line."),
});

/** Who wrote some of the mentions that were taken, and how what they wrote begins; without those that were erased. */
export const QuotedMentionsBody = z.object({
  mentions: z.array(
    z.object({
      mention: z.string(),
      channel: z.string(),
      author: z.string().describe("Their handle."),
      text: z.string().describe("How it begins."),
    }),
  ),
});
export type QuotedMentionsBody = z.infer<typeof QuotedMentionsBody>;

/** What is tried: a draft or a version. */
export const Tried = z.strictObject({
  draft: z.string().max(100).optional().describe("A draft, at its newest revision."),
  version: z.string().max(100).optional().describe("Or a version of the brand."),
});

/** Is either a draft or a version named? */
export const namesOne = ({ draft, version }: z.output<typeof Tried>): boolean =>
  (draft === undefined) !== (version === undefined);

/** What is said where neither or both are named. */
export const NAME_ONE = { path: ["draft"], message: "name what is tried: either a draft or a version" };

/** What was tried. */
export const TriedBody = z.object({
  protocol: z.object({ id: z.string(), title: z.string() }),
  draft: z.object({ id: z.string(), revision: z.int() }).nullable(),
  version: z.string().nullable(),
});

/** A report in words, before it is laid out. */
export const ReportBody = z.object({
  title: z.string(),
  parts: z.array(
    z.union([
      z.object({ heading: z.string() }),
      z.object({ says: z.array(z.string()) }),
      z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    ]),
  ),
});
