import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram } from "../fixtures/toy.ts";
import { advance, WAKE } from "./advance.ts";
import { timersOf, wakeAtOf } from "./remembered-timers.ts";

const HOUR = 3_600_000;
const clock = (type: string) => ({ type, params: { clock: "first" } });
const raise = (params: object) => ({ type: "raise", params: { event: "nudge", ...params } });
const cancel = (id: string) => ({ type: "cancel", params: { id } });

const program = toyProgram(
  {
    initial: "a",
    states: {
      a: {
        id: "first.one",
        entry: [DECIDED, clock("startClock"), raise({ delay: "PT3H", id: "later" }), raise({ delay: "PT3H" })],
        after: { "PT2H@desk": "b", PT90M: { actions: [] } },
        on: { "case.resolved": "end", "lead.accepted": { actions: [cancel("clock.first"), cancel("later")] } },
      },
      b: {},
      end: { type: "final" },
    },
  },
  { clocks: { first: { title: "First reply", within: "PT2H" } } },
);
const opened = toyCase(program);

describe("what a case waits for, between steps", () => {
  it("stands there in the protocol's own words, and a clock says itself when it is due", () => {
    expect(opened.state.timers).toEqual([
      { at: MONDAY + 1.5 * HOUR, after: "PT90M", state: "a" },
      { clock: "first" },
      { at: MONDAY + 2 * HOUR, after: "PT2H@desk", state: "a" },
      { at: MONDAY + 3 * HOUR, raise: "nudge", id: "later" },
      { at: MONDAY + 3 * HOUR, raise: "nudge", id: "nudge#1" },
    ]);
  });

  it("comes back whole, the earliest first, and of one moment the one that was set first", () => {
    expect(timersOf(program, opened.state)).toEqual([
      { id: "xstate.after.PT90M.first.one", kind: "after", at: MONDAY + 1.5 * HOUR, state: "a" },
      { id: "clock.first", kind: "clock", at: MONDAY + 2 * HOUR },
      { id: "xstate.after.PT2H@desk.first.one", kind: "after", at: MONDAY + 2 * HOUR, state: "a" },
      { id: "later", kind: "raise", at: MONDAY + 3 * HOUR, event: "nudge" },
      { id: "nudge#1", kind: "raise", at: MONDAY + 3 * HOUR, event: "nudge" },
    ]);
    expect([wakeAtOf(opened.state), opened.wakeAt]).toEqual([MONDAY + 1.5 * HOUR, MONDAY + 1.5 * HOUR]);
    const late = advance(program, opened.state, { event: WAKE }, MONDAY + 2 * HOUR);
    expect(late.state).toMatchObject({ active: ["b"], clocks: { first: { status: "breached" } } });
  });

  it("is nothing any more when the case has ended, though a clock still ran", () => {
    const { state, wakeAt } = advance(program, opened.state, { event: { type: "case.resolved" } }, MONDAY);
    expect(state.clocks["first"]?.status).toBe("running");
    expect([timersOf(program, state), wakeAtOf(state), wakeAt]).toEqual([[], null, null]);
  });

  it("loses a clock only with the clock itself, whatever an action cancels", () => {
    const step = advance(program, opened.state, { event: { type: "lead.accepted" } }, MONDAY);
    expect(timersOf(program, step.state).map(({ id }) => id)).toEqual([
      "xstate.after.PT90M.first.one",
      "clock.first",
      "xstate.after.PT2H@desk.first.one",
      "nudge#1",
    ]);
    expect(step.trace.filter(({ kind }) => kind === "timer")).toEqual([
      { kind: "timer", timer: "later", change: "cancelled" },
    ]);
  });
});
