import { checkProtocol, listOfActions, parseProtocol } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleProgram } from "../../kit/example.ts";
import { BRAND, FreeProtocol } from "./free-run.ts";
import { PROMISES } from "./promises.ts";
import { randomProtocol, type Style } from "./random-protocol.ts";

/** The same protocols in every run, so that each promise is put to the test often enough; the environment takes others. */
const SEED = Number(process.env["PARLEY_SEED"] ?? 20_260_307);
const PROTOCOLS = Number(process.env["PARLEY_PROTOCOLS"] ?? 200);
const RUNS_OF_EACH = 6;
/** How many runs at least must have put each promise to the test. */
const ENOUGH = 5;

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
    // A protocol that breaks a promise is told as it is: making it smaller takes longer than anybody waits.
    { numRuns: PROTOCOLS, seed: SEED, endOnFailure: true },
  );
  return tested;
}

describe("the checks", () => {
  it("keep their promises on random protocols, whatever the conditions say", { timeout: 180_000 }, () => {
    const calm = rehearse({ raises: false });
    const raising = rehearse({ raises: true });
    console.info(`2 × ${PROTOCOLS} protocols, seed ${SEED}: put to the test`, calm, raising);
    for (const promise of Object.keys(PROMISES))
      expect((calm[promise] ?? 0) + (raising[promise] ?? 0), promise).toBeGreaterThan(ENOUGH);
  });

  it.each([
    ["complaint", "lead", "undecided"],
    ["complaint", "startClock", "undecided"],
    ["question", "decide", "undecided"],
    ["press", "lead", "undecided"],
  ])("notice when the airline's %s loses its %s", (state, type, code) => {
    const { protocol, brand } = exampleProgram("airline-care");
    const document = JSON.parse(JSON.stringify(protocol)) as typeof protocol;
    const talk = document.machine.states?.["handling"]?.states?.["conversation"]?.states?.["working"];
    const node = talk?.states?.[state];
    if (node === undefined) throw new Error(`the airline has no state "${state}"`);
    node.entry = listOfActions(node.entry).filter((action) => action.type !== type);
    const found = checkProtocol(document, brand).filter((issue) => issue.code === code);
    expect(found.map(({ at }) => at)).toContain(`machine.handling.conversation.working.${state}`);
    expect(checkProtocol(protocol, brand).filter((issue) => issue.code === code)).toEqual([]);
  });
});
