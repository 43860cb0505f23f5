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

/** Which of a brand's recorded mentions are wanted. */
export const WantedMentions = z.strictObject({
  from: Instant.optional().describe("Those that came from then on."),
  to: Instant.optional().describe("Those that came before then."),
  last: z.int().min(1).max(1_000_000).optional().describe("The newest of these only."),
});

/** Which mentions were asked for. */
export const WantedMentionsBody = z.object({
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  last: z.int(),
});

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
