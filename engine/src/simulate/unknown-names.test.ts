import { expect, it } from "vitest";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { parseScenario } from "./scenario.ts";
import { runScenario } from "./run-scenario.ts";

const program = toyProgram(
  {
    initial: "waiting",
    states: { waiting: { meta: { title: "Waiting" }, entry: [DECIDED], on: { "answer.*": "waiting" } } },
  },
  { clocks: { word: { title: "First word", within: "PT1H", answers: "due" } } },
);
const run = (more: object, step: object = {}) =>
  runScenario(
    program,
    parseScenario({
      title: "T",
      at: "2026-03-02T10:00:00Z",
      steps: [{ mention: { text: "Hello" } }, { event: { type: "reply.sent" }, ...step }],
      ...more,
    }),
  );

it("names that the protocol does not have make a scenario fail, with where they stand and what was meant", () => {
  const { passed, unknown } = run(
    { never: { states: ["waitin"], effects: [{ type: "repl" }] } },
    { expect: { clocks: { wordy: "idle" }, noEffects: ["decide"] } },
  );
  expect(passed).toBe(false);
  expect(unknown).toEqual([
    { kind: "state", name: "waitin", at: "never.states.0", meant: "waiting" },
    { kind: "effect", name: "repl", at: "never.effects.0", meant: "reply" },
    { kind: "clock", name: "wordy", at: "steps.1.expect.clocks.wordy", meant: "word" },
    { kind: "effect", name: "decide", at: "steps.1.expect.noEffects.0", meant: null },
  ]);
});

it("a title that stands in the place of a name tells which name is meant", () => {
  const { unknown } = run({ never: { states: ["Waiting"] } }, { expect: { clocks: { "first word": "idle" } } });
  expect(unknown.map(({ name, meant }) => [name, meant])).toEqual([
    ["Waiting", "waiting"],
    ["first word", "word"],
  ]);
});

it("leads of the brand and messages of the protocol are names, too, in decisions and in what is sent", () => {
  const { unknown } = runScenario(
    program,
    parseScenario({
      title: "T",
      at: "2026-03-02T10:00:00Z",
      never: { effects: [{ type: "reply", params: { message: "sory" } }] },
      steps: [
        {
          mention: { text: "Hello" },
          expect: { decision: { lead: "dutty" }, effects: [{ type: "notify", params: { lead: "dutty", text: "x" } }] },
        },
        { wait: "PT1H", expect: { decision: { lead: "undecided" } } },
      ],
    }),
  );
  expect(unknown.map(({ kind, name, at, meant }) => [kind, name, at, meant])).toEqual([
    ["message", "sory", "never.effects.0.params.message", null],
    ["lead", "dutty", "steps.0.expect.decision.lead", "duty"],
    ["lead", "dutty", "steps.0.expect.effects.0.params.lead", "duty"],
  ]);
});

it("an event that only a wildcard hears is known, one that nobody hears is not", () => {
  expect(run({}, { event: { type: "answer.maybe" } }).passed).toBe(true);
  expect(run({}, { event: { type: "answered" } }).unknown).toMatchObject([{ kind: "event", at: "steps.1.event.type" }]);
});

it("an effect that is to fail and is gone ends its scenario there, named like any other", () => {
  const { passed, unknown, steps } = run({
    steps: [{ mention: { text: "Hello" } }, { fails: "repl" }, { event: { type: "reply.sent" } }],
  });
  expect([passed, steps.length]).toEqual([false, 1]);
  expect(unknown).toEqual([{ kind: "effect", name: "repl", at: "steps.1.fails", meant: "reply" }]);
});
