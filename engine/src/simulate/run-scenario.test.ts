import { describe, expect, it } from "vitest";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { runScenario } from "./run-scenario.ts";
import { parseScenario } from "./scenario.ts";

const program = toyProgram({
  initial: "a",
  states: {
    a: {
      entry: [DECIDED, { type: "notify", params: { text: "look" } }],
      on: { "reply.sent": "end" },
      after: { PT1H: "late" },
    },
    late: {},
    end: { type: "final", meta: { outcome: "answered" } },
  },
});
const run = (...steps: object[]) =>
  runScenario(program, parseScenario({ title: "T", at: "2026-03-02T10:00:00Z", steps }));
const hello = { mention: { text: "Hello" } };

describe("rehearsing", () => {
  it("passes when everything expected holds", () => {
    const result = run(
      {
        ...hello,
        expect: {
          state: ["a"],
          decision: { respond: "yes", offline: "none" },
          effects: [{ type: "notify" }],
          noEffects: ["reply"],
        },
      },
      { event: { type: "reply.sent" }, expect: { outcome: "answered" } },
    );
    expect(result.passed).toBe(true);
  });

  it("names what was expected and what was there", () => {
    const [step] = run({
      ...hello,
      expect: {
        state: ["b"],
        decision: { lead: "duty" },
        noEffects: ["notify"],
        effects: [{ type: "notify", params: { text: "other" } }],
        case: { priority: 3, severity: 1 },
        clocks: { firstReply: "met" },
      },
    }).steps;
    expect(step?.failures.map(({ path, expected }) => [path, expected])).toEqual([
      ["state", "b"],
      ["case.severity", 1],
      ["clocks.firstReply", "met"],
      ["decision.lead", "duty"],
      ["effects.notify", { text: "other" }],
      ["noEffects.notify", null],
    ]);
  });

  it("holds in every step what must never be, and what is said where it is expected", () => {
    const never = {
      effects: [{ type: "notify", params: { text: "look" } }],
      states: ["late"],
      outcome: "answered",
      says: ["oo"],
    };
    const steps = [{ ...hello, expect: { says: ["lo", "away"] } }, { wait: "PT1H" }];
    const result = runScenario(program, parseScenario({ title: "T", at: "2026-03-02T10:00:00Z", never, steps }));
    expect(result.steps.map(({ failures }) => failures.map(({ path, expected }) => [path, expected]))).toEqual([
      [
        ["says", "away"],
        ["never.effects.notify", null],
        ["never.says", null],
      ],
      [["never.states", null]],
    ]);
    const ended = runScenario(
      program,
      parseScenario({
        title: "T",
        at: "2026-03-02T10:00:00Z",
        never,
        steps: [hello, { event: { type: "reply.sent" } }],
      }),
    );
    expect(ended.steps[1]?.failures).toEqual([{ path: "never.outcome", expected: null, actual: "answered" }]);
  });

  it("fires timers at their own moment while time passes", () => {
    const result = run(
      hello,
      { wait: "PT59M59S", expect: { state: ["a"] } },
      { wait: "PT1S", expect: { state: ["late"] } },
    );
    expect(result.passed).toBe(true);
    expect(result.steps.at(-1)?.at).toBe("2026-03-02T11:00:00.000Z");
  });

  it("lets time pass up to a day and time on the brand's wall clock", () => {
    const result = run(hello, { until: "2026-03-04 17:30" });
    expect(result.steps.at(-1)?.at).toBe("2026-03-04T17:30:00.000Z");
    expect(() => run(hello, { until: "2026-03-04T17:30" })).toThrow("is neither an instant such as");
  });

  it.each([
    ["an event before any mention", [{ event: { type: "reply.sent" } }], "A scenario begins with a mention."],
    ["time that runs back", [hello, { until: "2026-03-01T10:00:00Z" }], "Step 2: it lies before the one it follows."],
    ["a wait that is no duration", [hello, { wait: "soon" }], 'Step 2: "soon" is not a duration such as PT2H.'],
  ])("refuses %s", (_, steps, message) => {
    expect(() => run(...steps)).toThrow(message);
  });

  it("says where a scenario file is wrong", () => {
    expect(() => parseScenario({ title: "T", at: "yesterday", steps: [hello] })).toThrow(
      "at: This is no instant: write one in ISO 8601, such as 2026-03-02T09:00:00Z.",
    );
  });
});
