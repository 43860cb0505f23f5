import { describe, expect, it } from "vitest";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { coverageOf, pointsIn } from "./coverage.ts";
import { runScenario } from "./run-scenario.ts";
import { parseScenario } from "./scenario.ts";

const program = toyProgram(
  {
    initial: "a",
    states: {
      a: {
        entry: [DECIDED, { type: "startClock", params: { clock: "word" } }],
        on: { "reply.sent": [{ guard: "loud", target: "loud" }, { target: "quiet" }] },
      },
      loud: {},
      quiet: { type: "final", meta: { outcome: "answered" } },
    },
  },
  {
    conditions: { loud: { title: "Loud", when: "mention.text == 'LOUD'" } },
    clocks: { word: { title: "First word", within: "PT1H", answers: "due" } },
  },
);
const traceOf = (text: string) =>
  runScenario(
    program,
    parseScenario({
      title: "T",
      at: "2026-03-02T10:00:00Z",
      steps: [{ mention: { text } }, { event: { type: "reply.sent" } }],
    }),
  ).steps.flatMap(({ trace }) => trace);

const quiet = traceOf("hello");
const unmet = (...traces: (typeof quiet)[]): string[] =>
  coverageOf(program, traces)
    .points.filter(({ met }) => !met)
    .map(({ id }) => id);

describe("coverage", () => {
  it("tells what no trace reached: states, transitions, outcomes of conditions, moments of clocks", () => {
    expect(unmet(quiet)).toEqual([
      "state loud",
      "transition a#reply.sent[0]",
      "condition a#reply.sent[0] true",
      "clock word met",
      "clock word due",
    ]);
  });

  it("adds up over traces, and shares are what was met of all", () => {
    const both = coverageOf(program, [quiet, traceOf("LOUD")]);
    expect(both.shares).toEqual({ state: 1, transition: 1, condition: 1, clock: 1 / 3 });
  });

  it("of one trace is among the points of the protocol", () => {
    const all = coverageOf(program, []).points.map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining([...pointsIn(quiet)]));
  });
});
