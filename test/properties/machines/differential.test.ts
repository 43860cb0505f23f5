import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXERCISES, exercisedBy, type Exercise } from "./exercised.ts";
import { happenings } from "./happening.ts";
import { compileRandom, runInParley } from "./in-parley.ts";
import { runInXState } from "./in-xstate.ts";
import { randomMachine } from "./random-machine.ts";
import { MACHINES, MINUTES, SEED } from "./runs.ts";

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

describe("random machines", () => {
  it(
    "go the same way, step by step, in Parley as in XState's own actor",
    () => {
      const counts = new Map<string, number>(EXERCISES.map((exercise) => [exercise, 0]));
      const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
      fc.assert(
        fc.property(randomMachine, happenings, (machine, events) => {
          const theirs = runInXState(machine, events);
          const program = compileRandom(machine);
          const ours = runInParley(program, events);
          expect(ours.sights).toEqual(theirs.sights);
          for (const exercise of exercisedBy(program, ours.steps, theirs.leftAlone)) count(exercise);
          if (theirs.sights.at(-1)?.looped === true) count("loops");
        }),
        { numRuns: MACHINES, seed: SEED },
      );
      const shares = [...counts].map(([name, times]) => [name, (100 * times) / MACHINES] as const);
      console.log(
        `${MACHINES} machines, seed ${SEED}: ${shares.map(([name, share]) => `${name} ${share.toFixed(1)} %`).join(", ")}`,
      );
      for (const exercise of EXERCISES)
        expect(((counts.get(exercise) ?? 0) * 100) / MACHINES, exercise).toBeGreaterThanOrEqual(AT_LEAST[exercise]);
    },
    10 * MINUTES,
  );
});
