import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram } from "../fixtures/toy.ts";
import { advance, WAKE } from "./advance.ts";
import { moveCase } from "./move-case.ts";
import { timersOf } from "./remembered-timers.ts";
import type { CaseState } from "./step.ts";
import { eventOf } from "./timer.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const clocks = { reply: { title: "Reply", within: "PT4H" } };
const startClock = { type: "startClock", params: { clock: "reply" } };

/** A case that waits for a day in `care.waiting`, with a clock. */
const OLD = toyProgram(
  {
    initial: "care",
    entry: [DECIDED, startClock, { type: "raise", params: { event: "nudge", delay: "PT2H" } }],
    states: {
      care: {
        initial: "waiting",
        states: { waiting: { after: { PT24H: "late" }, on: { nudge: "waiting" } }, late: {} },
      },
    },
  },
  { clocks, variables: { tries: { type: "int", initial: 2 } } },
);
const waiting = (): CaseState => toyCase(OLD).state;

/** The new version: `care.waiting` is called `help.awaiting`. */
const NEW_CHART = {
  initial: "help",
  entry: [DECIDED],
  states: { help: { initial: "awaiting", states: { awaiting: { after: { PT24H: "late" } }, late: {} } } },
};
const NEW = toyProgram(NEW_CHART, {
  clocks,
  variables: { tries: { type: "int", initial: 0 }, calls: { type: "int", initial: 7 } },
});

describe("a case that moves to another version", () => {
  it("goes on in the renamed state, and what it waits for comes once, at its own time", () => {
    const { step, unmapped } = moveCase(
      waiting(),
      OLD,
      NEW,
      { states: { care: "help", "care.waiting": "help.awaiting" } },
      MONDAY + HOUR,
    );
    expect(unmapped).toEqual([]);
    const moved = JSON.parse(JSON.stringify(step!.state)) as CaseState;
    expect(moved).toMatchObject({ version: NEW.version, step: 1, active: ["help", "help.awaiting"] });
    expect(moved.vars).toEqual({ tries: 2, calls: 7 });
    expect(step).toMatchObject({ effects: [], wakeAt: MONDAY + 2 * HOUR });
    expect(step!.trace).toEqual([{ kind: "noted", text: expect.stringContaining("moved from version") }]);
    expect(advance(NEW, moved, { event: WAKE }, MONDAY + DAY - 1).state.active).toContain("help.awaiting");
    const late = advance(NEW, moved, { event: WAKE }, MONDAY + DAY);
    expect(late.state.active).toEqual(["help", "help.late"]);
    expect(timersOf(NEW, late.state)).toEqual([]);
    expect(late.state.clocks["reply"]?.status).toBe("breached");
  });

  it("needs no mapping for a state with an id of its own", () => {
    const named = (key: string, id: string) =>
      toyProgram({ entry: [DECIDED], initial: key, states: { [key]: { id, after: { PT1H: { actions: [] } } } } });
    const from = named("waiting", "desk-wait");
    const { step } = moveCase(toyCase(from).state, from, named("idle", "desk-wait"), {}, MONDAY);
    expect(step?.state.active).toEqual(["idle"]);
    expect(step?.state.timers).toEqual([{ at: MONDAY + HOUR, after: "PT1H", state: "idle" }]);
  });

  it("is not moved at all when something has no place, and every such thing is told", () => {
    const bare = toyProgram({ entry: [DECIDED], initial: "other", states: { other: {} } });
    const state = waiting();
    const before = JSON.stringify(state);
    const { step, unmapped } = moveCase(state, OLD, bare, {}, MONDAY);
    expect(step).toBeNull();
    expect(unmapped.map((issue) => issue.at)).toEqual([
      "machine.care.waiting",
      "clocks.reply",
      "machine.care.waiting#after:PT24H[0]",
      "variables.tries",
    ]);
    expect(JSON.stringify(state)).toBe(before);
  });

  it("lets go of what the mapping accepts, and ends where it has no state left", () => {
    const other = toyProgram({
      entry: [DECIDED],
      initial: "other",
      states: { other: { after: { PT3H: "rest" } }, rest: {} },
    });
    const close = ["clocks.reply", "machine.care.waiting#after:PT24H[0]", "variables.tries"];
    const kept = moveCase(waiting(), OLD, other, { states: { "care.waiting": "other" }, close }, MONDAY + HOUR);
    expect(kept.unmapped.map((issue) => issue.accepted)).toEqual(Array(3).fill("the mapping accepts its loss"));
    expect(timersOf(other, kept.step!.state).map((timer) => [eventOf(timer), timer.at])).toEqual([
      ["nudge", MONDAY + 2 * HOUR],
      ["xstate.after.PT3H.toy.other", MONDAY + 4 * HOUR],
    ]);
    const ended = moveCase(waiting(), OLD, other, { close: ["*"] }, MONDAY).step!;
    expect(ended.state).toMatchObject({ status: "done", active: [], outcome: null });
    expect(timersOf(other, ended.state)).toEqual([]);
    expect(advance(other, ended.state, { event: { type: "nudge" } }, MONDAY).state).toEqual(ended.state);
  });

  it("keeps what a history state remembers", () => {
    const chart = (work: string) => ({
      entry: [DECIDED],
      initial: "desk",
      states: {
        desk: {
          initial: "first",
          on: { hold: "held" },
          states: { first: { on: { next: work } }, [work]: {}, memory: { type: "history", history: "deep" } },
        },
        held: { on: { release: "desk.memory" } },
      },
    });
    const [from, to] = [toyProgram(chart("second")), toyProgram(chart("zweite"))];
    const next = advance(from, toyCase(from).state, { event: { type: "next" } }, MONDAY).state;
    const held = advance(from, next, { event: { type: "hold" } }, MONDAY).state;
    expect(moveCase(held, from, to, {}, MONDAY).unmapped.map((issue) => issue.at)).toEqual(["machine.desk.memory"]);
    const { step } = moveCase(held, from, to, { states: { "desk.second": "desk.zweite" } }, MONDAY);
    const released = advance(to, step!.state, { event: { type: "release" } }, MONDAY);
    expect(released.state.active).toEqual(["desk", "desk.zweite"]);
  });

  it("says where the case is in tracks that are new", () => {
    const tracks = toyProgram({
      entry: [DECIDED],
      type: "parallel",
      states: {
        care: { initial: "waiting", states: { waiting: {} } },
        noise: { initial: "calm", states: { calm: { on: { nudge: "loud" } }, loud: {} } },
      },
    });
    const close = ["clocks.reply", "machine.care.waiting#after:PT24H[0]", "variables.tries"];
    expect(moveCase(waiting(), OLD, tracks, { close }, MONDAY).step).toBeNull();
    const told = { states: { "care.waiting": ["care.waiting", "noise.loud"] }, close };
    expect(moveCase(waiting(), OLD, tracks, told, MONDAY).step?.state.active).toEqual([
      "care",
      "care.waiting",
      "noise",
      "noise.loud",
    ]);
    const begun = moveCase(waiting(), OLD, tracks, { close: [...close, "machine.noise"] }, MONDAY).step!.state;
    expect(begun.active).toContain("noise.calm");
    expect(advance(tracks, begun, { event: WAKE }, MONDAY + 2 * HOUR).state.active).toContain("noise.loud");
  });

  it.each([
    ["two states of one track", { "care.waiting": ["help.awaiting", "help.late"] }, "at once"],
    ["a state with inner states", { "care.waiting": "help" }, "inner states"],
    ["a state that is not there", { "care.waiting": "help.gone" }, '"help.gone"'],
  ])("does not go to %s", (_, states, words) => {
    const { step, unmapped } = moveCase(
      waiting(),
      OLD,
      NEW,
      { states, close: ["machine.care.waiting#after:PT24H[0]"] },
      MONDAY,
    );
    expect(step).toBeNull();
    expect(unmapped.map((issue) => issue.message).join()).toContain(words);
  });

  it("stays as it is under the same version, and with the version under which it ended", () => {
    const state = waiting();
    expect(moveCase(state, OLD, OLD, {}, MONDAY)).toMatchObject({ step: { state }, unmapped: [] });
    const done = moveCase({ ...state, status: "done" }, OLD, NEW, { close: ["*"] }, MONDAY);
    expect(done).toMatchObject({ step: null, unmapped: [{ at: "machine" }] });
    expect(() => moveCase(state, NEW, OLD, {}, MONDAY)).toThrow(
      expect.objectContaining({ code: "PARLEY_STATE_FOREIGN" }),
    );
  });
});
