import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyProgram } from "../fixtures/toy.ts";
import { beginRehearsal, nextWake } from "./moment.ts";
import { rehearse } from "./rehearse.ts";
import { parseScenario, type ScenarioStep } from "./scenario.ts";

const program = toyProgram({
  initial: "a",
  on: { "delivery.failed": ".failed" },
  states: {
    a: {
      entry: [DECIDED, { type: "notify", params: { text: "look" } }],
      on: { "reply.sent": "end" },
      after: { PT1H: "late" },
    },
    late: {},
    failed: {},
    end: { type: "final", meta: { outcome: "answered" } },
  },
});
const [hello, hour, sent, fails] = parseScenario({
  title: "T",
  at: "2026-03-02T10:00:00Z",
  steps: [{ mention: { text: "Hello" } }, { wait: "PT1H" }, { event: { type: "reply.sent" } }, { fails: "notify" }],
}).steps as [ScenarioStep, ScenarioStep, ScenarioStep, ScenarioStep];

const opened = rehearse(program, beginRehearsal(MONDAY), hello).moment;

describe("a rehearsal, step by step", () => {
  it("goes on from a moment in as many ways as one likes, and leaves it as it is", () => {
    const before = JSON.stringify(opened);
    const [late, ended] = [hour, sent].map((step) => rehearse(program, opened, step).moment);
    expect([late?.state?.active, ended?.state?.status]).toEqual([["late"], "done"]);
    expect(JSON.stringify(opened)).toBe(before);
  });

  it("knows when the next timer fires, and that none waits at the end", () => {
    expect(nextWake(opened)).toBe(MONDAY + 3_600_000);
    expect(nextWake(rehearse(program, opened, sent).moment)).toBeNull();
  });

  it("tells the case that its last effect of a type could not be delivered", () => {
    const { moment, steps } = rehearse(program, opened, fails);
    expect(moment.state?.active).toEqual(["failed"]);
    expect(steps[0]?.trace[0]).toMatchObject({ kind: "event", event: "delivery.failed" });
  });

  it.each([
    ["an effect that was never wanted", { fails: "reply" }, "steps.1.fails", 'no effect "reply" was wanted so far'],
    ["a time that is none", { until: "soon" }, "steps.1.until", '"soon" is neither an instant'],
  ])("refuses %s", (_, step, at, message) => {
    const take = (): unknown => rehearse(program, opened, step);
    expect(take).toThrow(expect.objectContaining({ code: "PARLEY_SCENARIO_INVALID", at }));
    expect(take).toThrow(message);
  });
});
