import {
  advance,
  compile,
  MentionInput,
  openCase,
  parseBrand,
  parseProtocol,
  readMention,
  WAKE,
  wakeAtOf,
} from "@parley/engine";
import type { CaseState, Step } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, MINUTE_MS, wallClock, workingMinutes, type Hours } from "./business-time-oracle.ts";

const ZONE = "Europe/Dublin";
/** The clock is put forward two days later, in the middle of the night shift. */
const START = Date.parse("2026-03-27T10:00:00Z");
const day = [
  { from: 9 * 60, to: 13 * 60 },
  { from: 14 * 60, to: 17 * 60 },
];
const HOURS: Hours = {
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sun: [],
  sat: [{ from: 20 * 60, to: 4 * 60 + 30 }],
};
const WITHIN_MS = 4 * 3_600_000;
const EXTENSION_MS = 90 * MINUTE_MS;

/** What is done to the clock, by the event on which the protocol does it. */
const ACTIONS = {
  "case.reopened": { type: "startClock" },
  "case.resolved": { type: "restartClock" },
  "lead.accepted": { type: "pauseClock" },
  "lead.declined": { type: "resumeClock" },
  "customer.agreed": { type: "extendClock", by: "PT1H30M" },
  "reply.sent": { type: "stopClock", as: "met" },
  "handoff.failed": { type: "stopClock", as: "cancelled" },
} as const;
type Doing = (typeof ACTIONS)[keyof typeof ACTIONS];

const doing = ({ type, ...params }: Doing) => ({ actions: [{ type, params: { clock: "first", ...params } }] });
const decided = { respond: "yes", due: "none", lead: "none", channel: "none", offline: "none", because: "a test" };
const two = (minutes: number) => String(minutes).padStart(2, "0");
const text = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const program = compile(
  parseProtocol({
    parley: 1,
    id: "clocks",
    title: "Clocks",
    clocks: { first: { title: "First", within: "PT4H", schedule: "desk" } },
    machine: {
      initial: "a",
      states: {
        a: {
          entry: [{ type: "decide", params: decided }],
          on: {
            ...Object.fromEntries(Object.entries(ACTIONS).map(([event, what]) => [event, doing(what)])),
            "clock.first.due": { actions: [{ type: "notify", params: { text: "late" } }] },
          },
        },
      },
    },
  }),
  parseBrand({
    id: "toy",
    name: "Toy",
    timeZone: ZONE,
    languages: ["en"],
    schedules: {
      desk: {
        title: "Desk",
        weekly: Object.fromEntries(
          Object.entries(HOURS).map(([name, list]) => [name, list.map(({ from, to }) => `${text(from)}-${text(to)}`)]),
        ),
      },
    },
  }),
);
const opening = readMention(
  program,
  MentionInput.parse({ id: "m", channel: "x", text: "…", at: "2026-03-27T10:00:00Z", author: { handle: "ann" } }),
);

const read = wallClock(ZONE);
const working = workingMinutes(
  Array.from({ length: 90 * 1440 }, (_, minute) => read(START + minute * MINUTE_MS)),
  HOURS,
  [],
);

/** The oracle: a stopwatch that counts the working time that has passed, minute by minute. Ms after START. */
class Stopwatch {
  status = "idle";
  readonly breaches: number[] = [];
  #passed = 0;
  #limit = WITHIN_MS;

  /** Lets time pass. */
  pass(from: number, to: number): void {
    if (this.status !== "running") return;
    const passed = this.#passed + working.between(from, to);
    if (passed >= this.#limit) {
      this.status = "breached";
      this.breaches.push(working.after(from, this.#limit - this.#passed));
    }
    this.#passed = passed;
  }

  do(what: Doing): void {
    const alive = this.status === "running" || this.status === "paused";
    if (what.type === "restartClock" || (what.type === "startClock" && ["idle", "cancelled"].includes(this.status))) {
      this.status = "running";
      this.#passed = 0;
      this.#limit = WITHIN_MS;
    }
    if (what.type === "pauseClock" && this.status === "running") this.status = "paused";
    else if (what.type === "resumeClock" && this.status === "paused") this.status = "running";
    else if (what.type === "extendClock" && alive) this.#limit += EXTENSION_MS;
    else if (what.type === "stopClock" && (alive || (what.as === "cancelled" && this.status !== "idle")))
      this.status = what.as;
  }

  /** When it will be due, if nothing happens. */
  due(now: number): number | null {
    return this.status === "running" ? working.after(now, this.#limit - this.#passed) : null;
  }
}

/** Lets a case sleep until an instant; it is woken whenever it asked to be. */
function sleep(from: CaseState, until: number): { state: CaseState; late: number[] } {
  const late: number[] = [];
  let state = from;
  for (let wakeAt = wakeAtOf(state); wakeAt !== null && wakeAt <= until; wakeAt = wakeAtOf(state)) {
    const step: Step = advance(program, state, { event: WAKE }, wakeAt);
    for (const { type } of step.effects) if (type === "notify") late.push(wakeAt - START);
    state = step.state;
  }
  return { state, late };
}

describe("a clock", () => {
  it("agrees with a stopwatch that counts working minutes, whatever is done to it and when", () => {
    const seen = new Set<string>();
    const happening = fc.record({
      pause: fc.noBias(fc.integer({ min: 0, max: 2 * DAY_MS })).map((ms) => Math.floor(ms / 1000) * 1000),
      short: fc.boolean(),
      event: fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])),
    });
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 20 }), (happenings) => {
        const watch = new Stopwatch();
        const breaches: number[] = [];
        let { state } = openCase(program, { case: "c", ...opening }, START);
        let now = 0;
        for (const { pause, short, event } of happenings) {
          const next = now + Math.floor(short ? pause / 24 : pause);
          watch.pass(now, next);
          const slept = sleep(state, START + next);
          breaches.push(...slept.late);
          now = next;
          watch.do(ACTIONS[event]);
          ({ state } = advance(program, slept.state, { event: { type: event } }, START + now));
          const due = watch.due(now);
          expect(state.clocks["first"]?.status ?? "idle").toBe(watch.status);
          expect(wakeAtOf(state)).toBe(due === null ? null : START + due);
          seen.add(watch.status);
        }
        expect(breaches).toEqual(watch.breaches);
        if (breaches.length > 1) seen.add("breached again after a restart");
      }),
      { numRuns: 1000 },
    );
    expect([...seen].toSorted()).toEqual(
      ["breached", "breached again after a restart", "cancelled", "idle", "met", "paused", "running"].toSorted(),
    );
  });
});
