import { epochOf, type Program, type Scenario, type ScenarioStep } from "@parley/engine";
import { passUntil, type Breakpoints } from "./pass-time.ts";
import { goOn, nowOf, openWith, type Rehearsal } from "./plays.ts";

/** A scenario that was played, and the play to which each of its steps led. */
export interface PlayedScenario {
  readonly rehearsal: Rehearsal;
  readonly plays: readonly number[];
}

const NOWHERE: Breakpoints = { states: new Set(), rows: new Set() };

/** Plays a scenario as a branch of its own, step by step. Throws PARLEY_SCENARIO_INVALID where a step makes no sense. */
export function playScenario(program: Program, from: Rehearsal, { at, steps }: Scenario): PlayedScenario {
  const plays: number[] = [];
  let rehearsal = from;
  for (const [index, step] of steps.entries()) {
    const bare = bareStep(step);
    rehearsal = index === 0 ? openWith(program, rehearsal, bare, epochOf(at)) : goneOn(program, rehearsal, bare);
    if (rehearsal.now !== null) plays.push(rehearsal.now);
  }
  return { rehearsal, plays };
}

/** Time passes with a play for each moment at which something fires, so that one can go to each. */
function goneOn(program: Program, rehearsal: Rehearsal, step: ScenarioStep): Rehearsal {
  const after = goOn(program, rehearsal, step);
  if (!("until" in step) && !("wait" in step)) return after;
  const until = nowOf(after)?.happened.moment.at ?? 0;
  return passUntil(program, rehearsal, until, NOWHERE).rehearsal;
}

/** What happens in a step, without what is said and expected of it. */
function bareStep({ title: _title, expect: _expect, ...step }: ScenarioStep): ScenarioStep {
  return step;
}
