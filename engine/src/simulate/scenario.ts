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
  /** Paths of states that must be active. */
  state: z.array(z.string()).optional(),
  status: z.enum(["open", "done"]).optional(),
  outcome: z.enum(Object.keys(OUTCOMES) as [keyof typeof OUTCOMES]).optional(),
  /** A value, `none` or `undecided`; `due` is an instant (to the second) or a promise such as `PT1H@desk`. */
  decision: z
    .strictObject({ respond: z.string(), due: z.string(), lead: z.string(), channel: z.string(), offline: z.string() })
    .partial()
    .optional(),
  /** Effects that this step must have wanted. */
  effects: Effects.optional(),
  /** Types of effects that this step must not have wanted. */
  noEffects: z.array(z.string()).optional(),
  fallback: z.boolean().optional(),
  /** The case's own facts, as the step leaves them. */
  case: z
    .strictObject({ severity: z.number(), priority: z.number(), transfers: z.number(), mentions: z.number() })
    .partial()
    .optional(),
  /** Where clocks stand: `running`, `met`, `breached`, …; `idle` before the first start. */
  clocks: z.record(z.string(), z.string()).optional(),
  /** Pieces of text that what is sent in this step must hold, each in one of its texts. */
  says: z.array(z.string().min(1)).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** What must not happen in any step. */
const Never = z.strictObject({
  effects: Effects.optional(),
  /** Paths of states that are never entered, not even in passing. */
  states: z.array(z.string()).optional(),
  outcome: z.enum(Object.keys(OUTCOMES) as [keyof typeof OUTCOMES]).optional(),
  fallback: z.literal(true).optional(),
  says: z.array(z.string().min(1)).optional(),
});
export type Never = z.infer<typeof Never>;

/** A mention in a scenario: id, time and author are filled in when left out. */
const ScenarioMention = MentionInput.partial({ id: true, at: true, author: true, channel: true });

const about = { title: z.string().max(200).optional(), expect: Expectation.optional() };

const ScenarioStep = z.union([
  z.strictObject({ mention: ScenarioMention, ...about }),
  z.strictObject({
    event: z.strictObject({ type: z.string(), data: z.record(z.string(), z.json()).optional() }),
    ...about,
  }),
  z.strictObject({ wait: z.string().max(60), ...about }),
  /** An instant (ISO 8601), or the next time the brand's wall clock shows it: `Monday 09:00`, `17:30`. */
  z.strictObject({ until: z.string().max(60), ...about }),
  /** The last effect of this type could not be delivered. */
  z.strictObject({ fails: z.string(), because: z.string().max(200).optional(), ...about }),
]);
/** A step as it is written: what goes without saying is left out. */
export type ScenarioStep = z.input<typeof ScenarioStep>;

/** A scripted rehearsal of one case: what happens, in virtual time, and what is expected of it. */
export const Scenario = z.strictObject({
  title: z.string().min(1).max(200),
  description: z.string().max(2000).optional(),
  /** When it begins, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  never: Never.optional(),
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
