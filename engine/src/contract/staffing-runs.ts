import { z } from "zod";
import { AnyDocument, DocumentBody } from "./document.ts";
import {
  JobBody,
  namesOne,
  NAME_ONE,
  ReportBody,
  Tried,
  TriedBody,
  WantedMentions,
  WantedMentionsBody,
} from "./jobs.ts";

const Alternative = z
  .strictObject({
    name: z.string().trim().min(1).max(200).describe("What it is called in the results."),
    ...Tried.shape,
    roster: AnyDocument.describe("Who is there when, for which leads: a roster as `parley staffing` reads it."),
  })
  .refine(namesOne, NAME_ONE);

/** Asks how people get on with what comes in: a few ways to do it, each a protocol with a roster, on the same mentions. */
export const NewStaffingRun = z.strictObject({
  alternatives: z
    .array(Alternative)
    .min(1)
    .max(6)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "Two of them have the same name.")
    .describe("The others are compared with the first."),
  demand: AnyDocument.describe("What comes and what customers do: a model of arrivals as `parley staffing` reads it."),
  fit: z
    .boolean()
    .default(false)
    .describe("Draws mentions at a rate like that of the recorded ones, in the place of the model's own."),
  mentions: WantedMentions.default({}).describe(
    "The recorded mentions of which texts are drawn or, with neither a rate nor `fit`, that come at their own times.",
  ),
  days: z.int().min(1).max(366).optional().describe("Up to the last mention, or 28 with a rate, when left out."),
  seeds: z.int().min(1).max(200).default(20).describe("Runs, each with a seed of its own."),
});
export type NewStaffingRun = z.output<typeof NewStaffingRun>;

/** Numbers over the runs, each `{ mean, half, runs }`: half the width of the band that holds the true one with 95 % confidence. */
const Bands = DocumentBody;

/** A simulation of people at work, how far it has come, and what it found. */
export const StaffingRunBody = z.object({
  ...JobBody.shape,
  alternatives: z.array(z.object({ name: z.string(), ...TriedBody.shape })),
  mentions: WantedMentionsBody,
  fit: z.boolean(),
  seeds: z.int(),
  days: z.int().nullable(),
  result: z
    .object({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      rate: DocumentBody.nullable().describe(
        "The rate at which mentions were drawn; null where they came at their own times.",
      ),
      currencies: z
        .object({ cost: z.string().nullable(), pay: z.string().nullable() })
        .describe("ISO 4217: of the brand's prices, and of the rosters' pay; null where there is none, or several."),
      plans: z.array(z.object({ title: z.string(), verdict: z.array(z.string()), bands: Bands })),
      comparisons: z
        .array(z.object({ before: z.string(), after: z.string(), verdict: z.array(z.string()), differences: Bands }))
        .describe("Each of the others with the first."),
      report: ReportBody.describe("The whole of it, to send around."),
    })
    .nullable()
    .describe("Null until it is done."),
});
export type StaffingRunBody = z.infer<typeof StaffingRunBody>;

/** The staffing runs of a brand that are known, the newest first; each tells its result at its own address. */
export const StaffingRunsBody = z.object({ runs: z.array(StaffingRunBody.omit({ result: true })) });
export type StaffingRunsBody = z.infer<typeof StaffingRunsBody>;
