import { z } from "zod";
import { ParleyError } from "../errors.ts";
import { MentionInput } from "../contract/mention.ts";
import { readShape } from "../protocol/parse.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";
import { scenarioCases } from "./scenario-cases.ts";

/** Effects, in any order; parameters are compared where given. */
const Effects = z.array(z.strictObject({ type: z.string(), params: z.record(z.string(), z.json()).optional() }));

/** What a step expects; everything is optional and partial. */
const Expectation = z.strictObject({
  state: z.array(z.string()).optional().describe("Paths of states that must be active."),
  status: z.enum(["open", "done"]).optional(),
  outcome: z.enum(Object.keys(OUTCOMES) as [keyof typeof OUTCOMES]).optional(),
  decision: z
    .strictObject({ respond: z.string(), due: z.string(), lead: z.string(), channel: z.string(), offline: z.string() })
    .partial()
    .optional()
    .describe(
      "Each a value, `none` or `undecided`; `due` is an instant (to the second) or a promise such as `PT1H@desk`.",
    ),
  effects: Effects.optional().describe("Effects that this step must have wanted."),
  noEffects: z.array(z.string()).optional().describe("Types of effects that this step must not have wanted."),
  fallback: z.boolean().optional().describe("Did it go to the protocol's `onError` state?"),
  case: z
    .strictObject({ severity: z.number(), priority: z.number(), transfers: z.number(), mentions: z.number() })
    .partial()
    .optional()
    .describe("The case's own facts, as the step leaves them."),
  clocks: z
    .record(z.string(), z.string())
    .optional()
    .describe("Where clocks stand: `running`, `met`, `breached`, …; `idle` before the first start."),
  says: z
    .array(z.string().min(1))
    .optional()
    .describe("Pieces of text that what is sent in this step must hold, each in one of its texts."),
});
export type Expectation = z.infer<typeof Expectation>;

/** What must not happen in any step. */
const Never = z.strictObject({
  effects: Effects.optional(),
  states: z.array(z.string()).optional().describe("Paths of states that are never entered, not even in passing."),
  outcome: z.enum(Object.keys(OUTCOMES) as [keyof typeof OUTCOMES]).optional(),
  fallback: z.literal(true).optional(),
  says: z.array(z.string().min(1)).optional().describe("Pieces of text that nothing says, sent or shown to a lead."),
});
export type Never = z.infer<typeof Never>;

/** A mention in a scenario: id, time and author are filled in when left out. */
const ScenarioMention = MentionInput.partial({ id: true, at: true, author: true, channel: true });

const about = { title: z.string().max(200).optional(), expect: Expectation.optional() };

const ScenarioStep = z.union([
  z.strictObject({ mention: ScenarioMention.describe("Somebody writes. Only `text` is needed."), ...about }),
  z.strictObject({
    event: z
      .strictObject({ type: z.string(), data: z.record(z.string(), z.json()).optional() })
      .describe("Something is told, as over the API."),
    ...about,
  }),
  z.strictObject({ wait: z.string().max(60).describe("Time passes (ISO 8601 duration)."), ...about }),
  z.strictObject({
    until: z
      .string()
      .max(60)
      .describe(
        "An instant (ISO 8601), or when the brand's wall clock shows it next: `Monday 09:00`, `17:30`, `2026-12-24 18:00`.",
      ),
    ...about,
  }),
  z.strictObject({
    fails: z.string().describe("The last effect of this type could not be delivered."),
    because: z.string().max(200).optional(),
    ...about,
  }),
]);
/** A step as it is written: what goes without saying is left out. */
export type ScenarioStep = z.input<typeof ScenarioStep>;

/** A scripted rehearsal of one case: what happens, in virtual time, and what is expected of it. */
export const Scenario = z.strictObject({
  $schema: z.string().max(500).optional().describe("Where a code editor finds `scenario.schema.json`."),
  title: z.string().min(1).max(200),
  description: z.string().max(2000).optional(),
  at: z.iso.datetime({ offset: true }).describe("When it begins, ISO 8601."),
  never: Never.optional().describe("What must not happen in any step."),
  steps: z.array(ScenarioStep).min(1).max(500),
});
export type Scenario = z.infer<typeof Scenario>;

/** Reads a scenario. Throws PARLEY_SCENARIO_INVALID with one issue per fault. */
export function parseScenario(json: unknown): Scenario {
  const read = readShape(Scenario, json);
  if ("data" in read) return read.data;
  const { issues } = read;
  const faults = issues.map(({ at, message, hint = "" }) => `${at}: ${message} ${hint}`.trim()).join(" ");
  throw new ParleyError("PARLEY_SCENARIO_INVALID", `This is not a scenario: ${faults}`, { issues });
}

/** Reads a file of scenarios: one, or one for each of its `cases`. Throws PARLEY_SCENARIO_INVALID with one issue per fault. */
export function parseScenarios(json: unknown): Scenario[] {
  return scenarioCases(json).map(parseScenario);
}
