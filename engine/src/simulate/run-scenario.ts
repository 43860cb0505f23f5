import { decisionOf } from "../cases/remembered-decision.ts";
import type { Effect, TraceEntry } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { ParleyError } from "../errors.ts";
import { epochOf, isoInstant } from "../protocol/instant.ts";
import { durationInWords, nameInWords } from "../protocol/words.ts";
import type { Decision } from "../vocabulary/decision.ts";
import { failuresOf, neverFailuresOf, type Failure } from "./expect.ts";
import { beginRehearsal } from "./moment.ts";
import { rehearse, type Happened } from "./rehearse.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";
import { unknownNames, type UnknownName } from "./unknown-names.ts";

/** What one step of a scenario did. `at` is the virtual time after it, ISO 8601. */
export interface ScenarioStepResult {
  readonly at: string;
  readonly title: string;
  readonly state: readonly string[];
  readonly decision: Decision;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
  readonly failures: readonly Failure[];
}

/** What became of a scenario. `unknown` are names in it that the protocol and the brand do not have; with one, it does not pass. */
export interface ScenarioResult {
  readonly title: string;
  readonly passed: boolean;
  readonly steps: readonly ScenarioStepResult[];
  readonly unknown: readonly UnknownName[];
}

/**
 * Rehearses a scenario in virtual time, on the engine that runs in production. Where an effect is to fail that is gone, it
 * ends: what comes after hangs on that. Throws PARLEY_SCENARIO_INVALID when a step makes no sense.
 */
export function runScenario(program: Program, scenario: Scenario): ScenarioResult {
  const unknown = unknownNames(program, scenario);
  const steps: ScenarioStepResult[] = [];
  let moment = beginRehearsal(epochOf(scenario.at));
  for (const [index, step] of scenario.steps.entries()) {
    if (unknown.some(({ at }) => at === `steps.${index}.fails`)) break;
    const happened = rehearse(program, moment, step);
    moment = happened.moment;
    steps.push(resultOf(scenario, step, happened));
  }
  const passed = unknown.length === 0 && steps.every((step) => step.failures.length === 0);
  return { title: scenario.title, passed, steps, unknown };
}

function resultOf({ never }: Scenario, step: ScenarioStep, { moment, steps }: Happened): ScenarioStepResult {
  const { state, at, taken } = moment;
  if (state === null)
    throw new ParleyError("PARLEY_SCENARIO_INVALID", "A scenario begins with a mention.", { at: `steps.${taken - 1}` });
  const effects = steps.flatMap((each) => each.effects);
  const trace = steps.flatMap((each) => each.trace);
  return {
    at: isoInstant(at),
    title: step.title ?? titleOf(step),
    state: state.active,
    decision: decisionOf(state),
    effects,
    trace,
    failures: [
      ...(step.expect === undefined ? [] : failuresOf(step.expect, state, effects)),
      ...(never === undefined ? [] : neverFailuresOf(never, state, effects, trace)),
    ],
  };
}

function titleOf(step: ScenarioStep): string {
  if ("mention" in step)
    return `${step.mention.author?.name ?? step.mention.author?.handle ?? "The customer"} writes: ${step.mention.text}`;
  if ("event" in step) return nameInWords(step.event.type);
  if ("fails" in step) return `${nameInWords(step.fails)} fails: ${step.because ?? "it could not be delivered"}`;
  return "wait" in step ? `${durationInWords(step.wait)} pass` : `Until ${step.until}`;
}
