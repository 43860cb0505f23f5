import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyProgram, toyReading } from "../fixtures/toy.ts";
import { advance, advanceLive, openCase, openLive, WAKE } from "./advance.ts";
import { stepOf } from "./settled-step.ts";
import type { CaseEvent, Telling, TraceEntry } from "./step.ts";

const HOUR = 3_600_000;
const clock = (type: string, more: object = {}) => ({ type, params: { clock: "first", ...more } });

const program = toyProgram(
  {
    initial: "a",
    onDone: {},
    states: {
      a: {
        entry: [DECIDED, clock("startClock"), { type: "severity", params: { level: 2 } }],
        exit: { type: "log", params: { text: "on the way out" } },
        after: { "PT2H@desk": { actions: { type: "set", params: { variable: "waits", value: "vars.waits + 1" } } } },
        on: {
          mention: [{ guard: "twice", target: "b" }, { actions: { type: "tag", params: { tag: "again" } } }],
          "mention.deleted": { guard: "fails", target: "b" },
        },
      },
      b: {
        entry: [clock("pauseClock"), { type: "lead", params: { to: "duty" } }],
        exit: clock("stopClock", { as: "cancelled" }),
        on: { "reply.sent": "end" },
      },
      end: { type: "final", meta: { outcome: "resolved" }, exit: { type: "notify", params: { text: "over" } } },
    },
    exit: { type: "log", params: { text: "the last word" } },
  },
  {
    onError: "b",
    clocks: { first: { title: "First reply", within: "PT4H", answers: "due" } },
    variables: { waits: { type: "int", initial: 0 } },
    conditions: {
      twice: { title: "Wrote twice", when: "case.mentions > 2.0" },
      fails: { title: "Fails", when: "event.data.there == 'x'" },
    },
  },
);

const mention = (id: string) => ({ event: { type: "mention", id }, facts: toyReading(program, { id }) });
const told = (type: string): { event: CaseEvent } => ({ event: { type } });
const ALL = [
  { at: MONDAY + HOUR, input: mention("m2") },
  { at: MONDAY + HOUR, input: mention("m2") },
  { at: MONDAY + 3 * HOUR, input: { event: WAKE } },
  { at: MONDAY + 5 * HOUR, input: mention("m3") },
  { at: MONDAY + 5 * HOUR, input: told("nobody.listens") },
  { at: MONDAY + 6 * HOUR, input: told("reply.sent") },
  { at: MONDAY + 7 * HOUR, input: told("reply.sent") },
];
const FAILING = [{ at: MONDAY + HOUR, input: told("mention.deleted") }];
const opening = { case: "m1", ...toyReading(program) };

function lively(way: typeof ALL, trace: Telling) {
  const steps = [openLive(program, opening, MONDAY, { trace })];
  for (const { at, input } of way) {
    const last = steps.at(-1);
    if (last !== undefined) steps.push(advanceLive(program, last.live, input, at, { trace }));
  }
  return steps;
}

/** Where a trace says that a case went; a transition is told when it is considered, or when it is taken. */
const where = (trace: readonly TraceEntry[]) =>
  trace
    .flatMap((entry) => {
      if (entry.kind === "left" || entry.kind === "entered") return `${entry.kind} ${entry.state}`;
      if (entry.kind === "clock") return `${entry.clock} ${entry.change} ${entry.dueAt}`;
      return entry.kind === "considered" && entry.verdict === "taken" ? `takes ${entry.transition}` : [];
    })
    .toSorted();

describe.each([
  ["goes its way", ALL],
  ["fails and falls back", FAILING],
])("a case that %s", (_, way) => {
  it("takes the same steps in memory as by its state, read again each time", () => {
    const steps = [openCase(program, opening, MONDAY)];
    for (const { at, input } of way) {
      const state = JSON.parse(JSON.stringify(steps.at(-1)?.state));
      steps.push(advance(program, state, input, at));
    }
    expect(lively(way, true).map((step) => stepOf(program, step))).toEqual(steps);
  });

  it("tells where it went as its whole trace does", () => {
    const [some, all] = [lively(way, "where"), lively(way, true)];
    expect(some.map(({ trace }) => where(trace))).toEqual(all.map(({ trace }) => where(trace)));
    expect(some.every(({ trace }) => trace.every(({ kind }) => kind !== "noted" && kind !== "effect"))).toBe(true);
    expect(some.map(({ live }) => live)).toEqual(all.map(({ live }) => live));
  });
});
