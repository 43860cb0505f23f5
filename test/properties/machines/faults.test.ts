import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAULTS } from "./faults.ts";
import { happenings } from "./happening.ts";
import { compileRandom, runInParley } from "./in-parley.ts";
import { runInXState } from "./in-xstate.ts";
import { randomMachine } from "./random-machine.ts";
import { MACHINES, MINUTES, SEED } from "./runs.ts";

describe("the comparison with XState notices", () => {
  it.each(Object.entries(FAULTS))(
    "%s",
    (_, fault) => {
      const result = fc.check(
        fc.property(randomMachine, happenings, (machine, events) => {
          const { sights, spun } = runInParley(compileRandom(machine), events, fault);
          fc.pre(!spun);
          expect(sights).toEqual(runInXState(machine, events).sights);
        }),
        { numRuns: MACHINES, seed: SEED, endOnFailure: true },
      );
      expect(result.failed).toBe(true);
      expect(String(result.errorInstance)).toMatch(/^(AssertionError|ParleyError)/);
    },
    10 * MINUTES,
  );
});
