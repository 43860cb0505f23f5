import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram } from "../fixtures/toy.ts";
import { advance, WAKE } from "./advance.ts";
import { timersOf } from "./remembered-timers.ts";

const HOUR = 3_600_000;
const clock = (type: string, more: object = {}) => ({ type, params: { clock: "first", ...more } });
const EVENTS = {
  "lead.accepted": [clock("pauseClock")],
  "lead.declined": [clock("resumeClock")],
  "reply.sent": [clock("stopClock")],
  "case.reopened": [clock("startClock")],
  "case.resolved": [clock("restartClock")],
  "handoff.failed": [clock("stopClock", { as: "cancelled" })],
  "customer.agreed": [clock("extendClock", { by: "PT2H", because: "they agreed to wait" })],
};

const { due: _, ...params } = DECIDED.params;
const program = toyProgram(
  {
    initial: "a",
    states: {
      a: {
        entry: [{ ...DECIDED, params }, clock("startClock")],
        on: {
          "clock.first.due": "late",
          ...Object.fromEntries(Object.entries(EVENTS).map(([event, actions]) => [event, { actions }])),
        },
      },
      late: {},
    },
  },
  { clocks: { first: { title: "First reply", within: "PT4H", schedule: "desk", answers: "due" } } },
);

const after = (...events: [string, number][]) =>
  events.reduce((step, [type, at]) => advance(program, step.state, { event: { type } }, at), toyCase(program));

describe("a clock", () => {
  it("answers when, in the working time of its schedule", () => {
    expect(toyCase(program).decision.due).toMatchObject({
      value: "2026-03-02T14:00:00.000Z",
      clock: "first",
      within: "PT4H@desk",
      because: "First reply",
    });
  });

  it("raises its event once when it is due", () => {
    const late = after([WAKE.type, MONDAY + 4 * HOUR]);
    expect(late.state.active).toEqual(["late"]);
    expect(late.state.clocks["first"]).toMatchObject({ status: "breached" });
    expect(late.wakeAt).toBeNull();
  });

  it("never fires once it was met", () => {
    expect(after(["reply.sent", MONDAY + HOUR])).toMatchObject({
      wakeAt: null,
      state: { clocks: { first: { status: "met" } } },
    });
  });

  it("is left alone by a second start, and begins anew when restarted", () => {
    expect(after(["reply.sent", MONDAY + HOUR], ["case.reopened", MONDAY + HOUR]).wakeAt).toBeNull();
    expect(after(["reply.sent", MONDAY + HOUR], ["case.resolved", MONDAY + HOUR]).wakeAt).toBe(MONDAY + 5 * HOUR);
  });

  it("keeps what was left over a pause, in working time", () => {
    const paused = after(["lead.accepted", MONDAY + HOUR]);
    expect(paused.wakeAt).toBeNull();
    const resumed = advance(program, paused.state, { event: { type: "lead.declined" } }, MONDAY + 6 * HOUR);
    expect(resumed.wakeAt).toBe(Date.parse("2026-03-03T11:00:00Z"));
    expect(resumed.decision.due).toMatchObject({ value: "2026-03-03T11:00:00.000Z" });
  });

  it("can be paused and resumed while its schedule is closed", () => {
    const night = Date.parse("2026-03-02T20:00:00Z");
    const resumed = after(["lead.accepted", MONDAY + HOUR], ["lead.declined", night], ["lead.accepted", night + HOUR]);
    expect(resumed.state.clocks["first"]).toMatchObject({ status: "paused", remaining: 3 * HOUR });
  });

  it("is extended in the working time of its schedule, and the answer says why", () => {
    const running = after(["customer.agreed", MONDAY + HOUR], ["customer.agreed", MONDAY + HOUR]);
    expect(running.wakeAt).toBe(Date.parse("2026-03-03T10:00:00Z"));
    expect(running.decision.due).toMatchObject({
      value: "2026-03-03T10:00:00.000Z",
      because: "they agreed to wait",
    });
    expect(timersOf(program, running.state)).toHaveLength(1);
  });

  it("is extended while it is paused, and does not run for it", () => {
    const paused = after(["lead.accepted", MONDAY + HOUR], ["customer.agreed", MONDAY + HOUR]);
    expect(paused.wakeAt).toBeNull();
    expect(paused.state.clocks["first"]).toMatchObject({ status: "paused", remaining: 5 * HOUR });
  });

  it.each([
    ["met", "reply.sent"],
    ["cancelled", "handoff.failed"],
  ])("that is %s cannot be extended, and the trace says so", (status, event) => {
    const step = after([event, MONDAY + HOUR], ["customer.agreed", MONDAY + HOUR]);
    expect(step).toMatchObject({ wakeAt: null, state: { clocks: { first: { status } } } });
    expect(step.trace).toContainEqual({
      kind: "noted",
      text: `there is nothing to extend: clock "first" is ${status}`,
    });
  });

  it("may be started again once it was cancelled", () => {
    const step = after(["handoff.failed", MONDAY + HOUR], ["case.reopened", MONDAY + 2 * HOUR]);
    expect(step.wakeAt).toBe(MONDAY + 6 * HOUR);
  });

  it("without a schedule counts plain time over a pause too", () => {
    const plain = toyProgram(
      {
        initial: "a",
        states: {
          a: {
            entry: [DECIDED, clock("startClock")],
            on: {
              "lead.accepted": { actions: [clock("pauseClock")] },
              "lead.declined": { actions: [clock("resumeClock")] },
            },
          },
        },
      },
      { clocks: { first: { title: "First reply", within: "PT4H" } } },
    );
    const paused = advance(plain, toyCase(plain).state, { event: { type: "lead.accepted" } }, MONDAY + HOUR);
    const resumed = advance(plain, paused.state, { event: { type: "lead.declined" } }, MONDAY + 10 * HOUR);
    expect(resumed.wakeAt).toBe(MONDAY + 13 * HOUR);
  });
});
