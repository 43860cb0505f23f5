import fc from "fast-check";
import { expect } from "vitest";
import { EXERCISES, exercisedBy, type Exercise } from "./exercised.ts";
import { happenings } from "./happening.ts";
import { compileRandom, runInParley } from "./in-parley.ts";
import { runInXState } from "./in-xstate.ts";
import { randomMachine } from "./random-machine.ts";

/** How much of the machines must really exercise something, in per cent. */
const AT_LEAST: { readonly [exercise in Exercise]: number } = {
  history: 2,
  parallel: 30,
  delays: 10,
  "raised events": 10,
  "delayed events": 5,
  reentry: 5,
  "several targets": 5,
  wildcards: 5,
  done: 2,
  "met clocks": 2,
  "guards refused": 20,
};

/**
 * Compares random machines, step by step, with XState's own actor: active states, what was done in order, and what is
 * still to come; throws where they part. Prints how many really exercised what, and gives back what too few did.
 */
export function exercisedTooLittle(machines: number, seed: number): Exercise[] {
  const counts = new Map<string, number>(EXERCISES.map((exercise) => [exercise, 0]));
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  fc.assert(
    fc.property(randomMachine, happenings, (machine, events) => {
      const theirs = runInXState(machine, events);
      const program = compileRandom(machine);
      const ours = runInParley(program, events);
      expect(ours.sights).toEqual(ours.spun ? theirs.sights.slice(0, ours.sights.length) : theirs.sights);
      for (const exercise of exercisedBy(program, ours.steps, theirs.leftAlone)) count(exercise);
      if (theirs.sights.at(-1)?.looped === true) count("loops");
      if (ours.spun) count("too many timers");
    }),
    { numRuns: machines, seed },
  );
  const shares = [...counts].map(([name, times]) => [name, (100 * times) / machines] as const);
  console.log(
    `${machines} machines, seed ${seed}: ${shares.map(([name, share]) => `${name} ${share.toFixed(1)} %`).join(", ")}`,
  );
  return EXERCISES.filter((exercise) => ((counts.get(exercise) ?? 0) * 100) / machines < AT_LEAST[exercise]);
}
