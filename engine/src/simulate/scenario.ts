import { z } from "zod";
import { ParleyError } from "../errors.ts";
import { MentionInput } from "../contract/mention.ts";
import { readShape } from "../protocol/parse.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";

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
  /** Effects that this step must have wanted, in any order; parameters are compared where given. */
  effects: z.array(z.strictObject({ type: z.string(), params: z.record(z.string(), z.json()).optional() })).optional(),
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
});
export type Expectation = z.infer<typeof Expectation>;

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
  z.strictObject({ until: z.iso.datetime({ offset: true }), ...about }),
]);
export type ScenarioStep = z.infer<typeof ScenarioStep>;

/** A scripted rehearsal of one case: what happens, in virtual time, and what is expected of it. */
export const Scenario = z.strictObject({
  title: z.string().min(1).max(200),
  description: z.string().max(2000).optional(),
  /** When it begins, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
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
