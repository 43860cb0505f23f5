import { advance, openCase, WAKE } from "../cases/advance.ts";
import { readMention } from "../cases/read-mention.ts";
import { decisionOf } from "../cases/remembered-decision.ts";
import type { CaseState, Effect, Step, TraceEntry } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { MentionInput } from "../contract/mention.ts";
import { ParleyError } from "../errors.ts";
import { parseDelay } from "../protocol/duration.ts";
import { epochOf, isoInstant } from "../protocol/instant.ts";
import { durationInWords, nameInWords } from "../protocol/words.ts";
import type { Decision } from "../vocabulary/decision.ts";
import { failuresOf, type Failure } from "./expect.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";

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

export interface ScenarioResult {
  readonly title: string;
  readonly passed: boolean;
  readonly steps: readonly ScenarioStepResult[];
}

/** Rehearses a scenario in virtual time, on the engine that runs in production. Throws PARLEY_SCENARIO_INVALID when a step makes no sense. */
export function runScenario(program: Program, scenario: Scenario): ScenarioResult {
  const rehearsal = new Rehearsal(program, epochOf(scenario.at));
  const steps = scenario.steps.map((step, index) => {
    const happened = rehearsal.take(step, index);
    const state = rehearsal.state;
    if (state === null)
      throw new ParleyError("PARLEY_SCENARIO_INVALID", "A scenario begins with a mention.", { at: `steps.${index}` });
    const effects = happened.flatMap((each) => each.effects);
    return {
      at: isoInstant(rehearsal.now),
      title: step.title ?? titleOf(step),
      state: state.active,
      decision: decisionOf(state),
      effects,
      trace: happened.flatMap((each) => each.trace),
      failures: step.expect === undefined ? [] : failuresOf(step.expect, state, effects),
    };
  });
  return { title: scenario.title, passed: steps.every((step) => step.failures.length === 0), steps };
}

/** Moments at which timers fire in one rehearsal: a month of them every hour is 720. Timers may start each other without end. */
const MOST_MOMENTS = 2_000;

/** One case in virtual time. */
class Rehearsal {
  now: number;
  state: CaseState | null = null;
  readonly #program: Program;
  #mentions = 0;
  #moments = 0;

  constructor(program: Program, start: number) {
    this.#program = program;
    this.now = start;
  }

  take(step: ScenarioStep, index: number): Step[] {
    if ("mention" in step) return [this.#mention(step.mention, index)];
    if (this.state === null)
      throw new ParleyError("PARLEY_SCENARIO_INVALID", "A scenario begins with a mention.", { at: `steps.${index}` });
    if ("event" in step)
      return [
        this.#keep(
          advance(
            this.#program,
            this.state,
            { event: { ...withoutUndefined(step.event), id: `scenario-${index}` } },
            this.now,
          ),
        ),
      ];
    return this.#pass("wait" in step ? this.now + waitOf(step.wait, index) : epochOf(step.until), index);
  }

  #mention(given: Extract<ScenarioStep, { mention: unknown }>["mention"], index: number): Step {
    this.#mentions += 1;
    const filled = {
      channel: "x",
      author: { handle: "customer" },
      at: isoInstant(this.now),
      id: `m${this.#mentions}`,
      ...given,
    };
    const parsed = MentionInput.safeParse(filled);
    if (!parsed.success)
      throw new ParleyError("PARLEY_SCENARIO_INVALID", `Step ${index + 1}: ${parsed.error.issues[0]?.message}`, {
        at: `steps.${index}.mention`,
      });
    const facts = readMention(this.#program, parsed.data);
    if (this.state === null) return this.#keep(openCase(this.#program, { case: "rehearsal", ...facts }, this.now));
    return this.#keep(
      advance(this.#program, this.state, { event: { type: "mention", id: parsed.data.id }, facts }, this.now),
    );
  }

  /** Lets time pass: each timer fires at its own moment. */
  #pass(until: number, index: number): Step[] {
    if (until < this.now)
      throw new ParleyError("PARLEY_SCENARIO_INVALID", `Step ${index + 1} lies before the one it follows.`, {
        at: `steps.${index}`,
      });
    const steps: Step[] = [];
    let wakeAt = nextTimer(this.state);
    while (this.state !== null && wakeAt !== null && wakeAt <= until) {
      this.now = Math.max(this.now, wakeAt);
      this.#moments += 1;
      if (this.#moments > MOST_MOMENTS)
        throw new ParleyError(
          "PARLEY_SCENARIO_INVALID",
          `Step ${index + 1} lets timers fire more than ${MOST_MOMENTS} times in all; ${isoInstant(this.now)} is as far as it comes.`,
          { at: `steps.${index}`, hint: "Let less time pass, or let the timers start each other less often." },
        );
      const step = this.#keep(advance(this.#program, this.state, { event: WAKE }, this.now));
      steps.push(step);
      wakeAt = step.wakeAt;
    }
    this.now = until;
    return steps;
  }

  #keep(step: Step): Step {
    this.state = step.state;
    return step;
  }
}

function nextTimer(state: CaseState | null): number | null {
  return state?.timers[0]?.at ?? null;
}

function waitOf(text: string, index: number): number {
  const delay = parseDelay(text);
  if (delay === null || delay.schedule !== null)
    throw new ParleyError("PARLEY_SCENARIO_INVALID", `Step ${index + 1}: "${text}" is not a duration such as PT2H.`, {
      at: `steps.${index}.wait`,
    });
  return delay.ms;
}

function titleOf(step: ScenarioStep): string {
  if ("mention" in step)
    return `${step.mention.author?.name ?? step.mention.author?.handle ?? "The customer"} writes: ${step.mention.text}`;
  if ("event" in step) return nameInWords(step.event.type);
  return "wait" in step ? `${durationInWords(step.wait)} pass` : `Until ${step.until}`;
}

function withoutUndefined<T extends { type: string; data?: unknown }>({
  type,
  data,
}: T): { type: string; data?: NonNullable<T["data"]> } {
  return data === undefined || data === null ? { type } : { type, data };
}
