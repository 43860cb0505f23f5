import { checkProtocol, parseProtocol } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRAND, FreeProtocol } from "./free-run.ts";
import { PROMISES } from "./promises.ts";
import { randomProtocol, type Style } from "./random-protocol.ts";

const PROTOCOLS = 120;
const RUNS_OF_EACH = 6;
/** How many runs at least must have put each promise to the test. */
const ENOUGH = 20;

/** Rehearses random protocols and gives how many runs put each promise to the test. Throws when one is broken. */
function rehearse(style: Style): { [promise: string]: number } {
  const tested = Object.fromEntries(Object.keys(PROMISES).map((promise) => [promise, 0]));
  const chances = fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 });
  const plans = fc.array(chances, { minLength: RUNS_OF_EACH, maxLength: RUNS_OF_EACH });
  fc.assert(
    fc.property(randomProtocol(style), plans, (document, runs) => {
      const protocol = parseProtocol(document);
      const issues = checkProtocol(protocol, BRAND);
      const free = new FreeProtocol(protocol);
      for (const run of runs) {
        const steps = free.run(run);
        for (const [promise, judge] of Object.entries(PROMISES)) {
          const shown = judge({ protocol, issues, steps });
          if (shown.broken !== null) throw new Error(`Broken: ${promise}: ${shown.broken}`);
          if (shown.tested) tested[promise] = (tested[promise] ?? 0) + 1;
        }
      }
    }),
    { numRuns: PROTOCOLS, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
  return tested;
}

describe("on random protocols, whatever the conditions say", () => {
  it("what is called certain holds, and nothing that it promises to find is missed", () => {
    for (const [promise, times] of Object.entries(rehearse({ raises: false })))
      expect(times, promise).toBeGreaterThan(ENOUGH);
  });

  it("that holds also where events are raised at once", () => {
    const { "a case that goes round was reported, unless it raises events": _, ...tested } = rehearse({ raises: true });
    for (const [promise, times] of Object.entries(tested)) expect(times, promise).toBeGreaterThan(ENOUGH);
  });
});
