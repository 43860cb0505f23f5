import { z } from "zod";
import { DocumentBody, IssueBody, WhoBody } from "./document.ts";

const Path = z.string().min(1).max(400);
const Names = z.record(z.string().max(200), z.string().max(200));

/** How cases get from one version to another where names differ. */
export const MoveMapping = z.strictObject({
  states: z
    .record(Path, z.union([Path, z.array(Path).max(50)]))
    .optional()
    .describe("Old paths of states to new ones; what `…/diff` recognises as renamed is known already."),
  clocks: Names.optional(),
  variables: Names.optional(),
  close: z
    .array(Path)
    .max(500)
    .optional()
    .describe("Places whose loss is accepted, as the issues name them; `*` accepts every one."),
});

/** Asks for the running cases of one version to go on under another. */
export const NewMove = z.strictObject({
  from: z.string().max(100).describe("The version whose running cases move."),
  mapping: MoveMapping.default({}),
  dryRun: z.boolean().default(false).describe("Only tells what would become of each case."),
});
export type NewMove = z.infer<typeof NewMove>;

/** Something that has no place in the new version, and how many cases it concerns. */
export const UnmappedBody = z.object({
  issue: IssueBody,
  cases: z.int(),
  examples: z.array(z.string()).describe("Some of these cases."),
});

/** A move of running cases, and how far it has come. */
export const MoveBody = z.object({
  id: z.string(),
  brand: z.string(),
  from: z.string(),
  to: z.string(),
  mapping: DocumentBody.describe("As it is used: what was given, and renamed states that were recognised."),
  dryRun: z.boolean(),
  status: z.enum(["running", "done"]),
  askedAt: z.iso.datetime(),
  askedBy: WhoBody,
  doneAt: z.iso.datetime().nullable(),
  cases: z.int().describe("Running cases of `from` that it has come to so far."),
  moved: z.int().describe("Go on under the new version."),
  closed: z.int().describe("End there, since the loss of every state that they are in is accepted."),
  stayed: z.int().describe("Stay with the old version, since something of them has no place in the new one."),
  unmapped: z.array(UnmappedBody).describe("What has no place in the new version, the most frequent first."),
});
export type MoveBody = z.infer<typeof MoveBody>;

/** A page of the moves to a version, newest first; each tells more at its own address. */
export const MovesBody = z.object({
  moves: z.array(MoveBody.omit({ unmapped: true })),
  next: z.string().nullable().describe("The cursor of the next page."),
});
export type MovesBody = z.infer<typeof MovesBody>;

/** What became of each case of a move: a page, in the order in which they were come to. */
export const MovedCasesBody = z.object({
  cases: z.array(
    z.object({
      case: z.string(),
      outcome: z.enum(["moved", "closed", "stayed"]),
      unmapped: z.array(IssueBody),
    }),
  ),
  next: z.string().nullable(),
});
export type MovedCasesBody = z.infer<typeof MovedCasesBody>;
