import { z } from "zod";
import { COVERED } from "../vocabulary/covered.ts";
import { ProblemBody } from "./case.ts";

const Share = z.number().min(0).max(1);
const Kind = z.enum(COVERED);

/** Asks for kept scenarios to be rehearsed, all of them on what they are kept with unless it says otherwise. */
export const NewScenarioRun = z.strictObject({
  on: z
    .string()
    .max(100)
    .optional()
    .describe(
      "What they run on instead: `live`, which is what is live of the same protocol, or a version of the brand.",
    ),
  only: z
    .array(z.union([z.int().min(0), z.string().min(1).max(200)]))
    .min(1)
    .max(200)
    .optional()
    .describe("Only these scenarios, each by its place in the list, from 0, or by its title."),
  least: z
    .partialRecord(Kind, Share)
    .default({})
    .describe("The least share, 0 to 1, of each kind of thing that they must reach together."),
});
export type NewScenarioRun = z.output<typeof NewScenarioRun>;

/** A name in a scenario that the protocol does not have. */
const UnknownNameBody = z.object({
  kind: z.enum(["state", "clock", "effect", "event", "lead", "message"]),
  name: z.string(),
  at: z.string().describe("Where it stands: `steps.2.expect.state.0`."),
  meant: z.string().nullable().describe("The name that was probably meant."),
});

/** What became of a scenario, or of one row of its `cases`. */
const RehearsedBody = z.object({
  place: z.int().describe("Its place in the list of scenarios, from 0; rows of one scenario share it."),
  title: z.string().nullable().describe("Null where it has none that can be read."),
  passed: z.boolean(),
  failures: z
    .array(
      z.object({
        step: z.int().describe("From 0."),
        title: z.string().describe("The step in words."),
        at: z.iso.datetime().describe("The virtual time after the step."),
        path: z.string().describe("What was looked at: `decision.lead`, `clocks.firstReply`, `never.says`."),
        expected: z.unknown().describe("What was expected; null where it must never be."),
        actual: z.unknown().describe("What came."),
      }),
    )
    .describe("What came otherwise than expected, in the order of the steps."),
  omitted: z.int().describe("Failures that are left out, because the answer would be too long."),
  unknown: z.array(UnknownNameBody).describe("Names in it that the protocol does not have (any more)."),
  problem: ProblemBody.nullable().describe(
    "Why it says nothing: names in it are gone, or it cannot be run; `errors` names each place.",
  ),
});

/** Scenarios that were rehearsed, and what they reach together. */
export const ScenarioRunBody = z.object({
  revision: z.int().nullable().describe("The draft's revision that they are kept with; null for those of a version."),
  brandRevision: z.int(),
  protocol: z
    .object({ id: z.string(), title: z.string(), version: z.string().describe("The hash of its content.") })
    .describe("What they ran on."),
  passed: z.boolean().describe("Did every scenario pass, and is nothing reached less than `least` says?"),
  scenarios: z.array(RehearsedBody).describe("In the order of the list; one with `cases` gives one for each row."),
  coverage: z.object({
    shares: z
      .partialRecord(Kind, Share)
      .describe("What they reach of each kind; one that the protocol has not is left out."),
    points: z.array(
      z.object({
        id: z.string(),
        kind: Kind,
        of: z.string().describe("A state's path, a transition's id, a table's or a clock's name."),
        which: z
          .string()
          .optional()
          .describe("Of a condition `true` or `false`; of a row its number; of a clock `started`, `met` or `due`."),
        met: z.boolean(),
      }),
    ),
  }),
  lacking: z
    .array(z.object({ kind: Kind, share: Share, least: Share }))
    .describe("What is reached less than `least` says."),
});
export type ScenarioRunBody = z.infer<typeof ScenarioRunBody>;
