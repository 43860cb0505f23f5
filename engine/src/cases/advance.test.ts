import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram, toyReading } from "../fixtures/toy.ts";
import { advance, WAKE } from "./advance.ts";
import type { TraceEntry } from "./step.ts";

const HOUR = 3_600_000;

const considered = (trace: readonly TraceEntry[]) =>
  trace.flatMap((entry) => (entry.kind === "considered" ? [[entry.transition, entry.verdict]] : []));

describe("opening a case", () => {
  it("follows the first branch whose condition holds and tells about the others", () => {
    const program = toyProgram(
      {
        initial: "look",
        states: {
          look: { always: [{ guard: "loud", target: "b" }, { guard: "angry", target: "a" }, { target: "b" }] },
          a: { entry: [DECIDED] },
          b: {},
        },
      },
      {
        conditions: {
          loud: { title: "Loud?", when: "author.followers > 1000" },
          angry: { title: "Angry?", when: "triage.intent == 'complaint'" },
        },
      },
    );
    const step = toyCase(program);
    expect(step.state.active).toEqual(["a"]);
    expect(considered(step.trace)).toEqual([
      ["look#always[0]", "failed"],
      ["look#always[1]", "taken"],
      ["look#always[2]", "skipped"],
    ]);
    expect(step.trace.find((entry) => entry.kind === "considered")).toMatchObject({
      condition: "loud",
      values: [{ fact: "author.followers", value: 0 }],
    });
  });

  it("says of each answer which state gave it and why", () => {
    const { decision } = toyCase(toyProgram({ initial: "a", states: { a: { entry: [DECIDED] } } }));
    expect(decision.respond).toMatchObject({ status: "decided", value: "yes", because: "a test", by: { state: "a" } });
    expect(decision.offline).toMatchObject({ status: "none", because: "a test" });
  });

  it("settles the other four questions when the answer is not to respond", () => {
    const no = { type: "decide", params: { respond: "no", because: "spam" } };
    const { decision } = toyCase(toyProgram({ initial: "a", states: { a: { entry: [no] } } }));
    expect(Object.values(decision).map((answer) => answer.status)).toEqual(["decided", "none", "none", "none", "none"]);
  });

  it("gives the same step for the same inputs", () => {
    const program = toyProgram({ initial: "a", states: { a: { entry: [DECIDED], after: { PT1H: "b" } }, b: {} } });
    expect(JSON.stringify(toyCase(program))).toBe(JSON.stringify(toyCase(program)));
  });
});

describe("what never happens silently", () => {
  it("a case that rests undecided is given to the duty lead", () => {
    const step = toyCase(toyProgram({ initial: "a", states: { a: {} } }));
    expect(step.state.fallback).toBe(true);
    expect(step.decision.lead).toMatchObject({ value: "duty" });
    expect(step.effects.map((effect) => effect.type)).toEqual(["notify"]);
    expect(step.trace.find((entry) => entry.kind === "fallback")).toMatchObject({
      reason: "at rest with respond, due, lead, channel, offline undecided",
    });
  });

  it("a condition that fails sends the case to the protocol's fallback state", () => {
    const program = toyProgram(
      {
        initial: "look",
        states: {
          look: { always: [{ guard: "broken", target: "a" }, { target: "a" }] },
          a: { entry: [DECIDED] },
          help: { entry: [DECIDED], tags: ["help"] },
        },
      },
      { onError: "help", conditions: { broken: { title: "Broken?", when: "author.name == 'Ann'" } } },
    );
    const step = toyCase(program);
    expect(step.state.active).toEqual(["help"]);
    expect(step.state.fallback).toBe(true);
    expect(step.trace.find((entry) => entry.kind === "considered")).toMatchObject({ verdict: "error" });
  });

  it("a chart that never comes to rest ends in the fallback instead of hanging", () => {
    const step = toyCase(
      toyProgram(
        {
          initial: "a",
          states: { a: { entry: [DECIDED], always: "b" }, b: { always: "a" }, help: { entry: [DECIDED] } },
        },
        { onError: "help" },
      ),
    );
    expect(step.state.active).toEqual(["help"]);
    expect(step.trace.find((entry) => entry.kind === "fallback")).toMatchObject({
      reason: expect.stringContaining("never comes to rest"),
    });
  });

  it("a fallback state that fails as well leaves the case with the duty lead, where it stood", () => {
    const program = toyProgram(
      {
        initial: "a",
        states: {
          a: { entry: [{ type: "notify", params: { lead: "frontline", text: "look" } }] },
          help: { entry: [{ type: "tag", params: { tag: "helped" } }], always: "again" },
          again: { always: "help" },
        },
      },
      { onError: "help" },
    );
    const { state, decision, effects, trace } = toyCase(program);
    expect(decision.lead).toMatchObject({ value: "duty" });
    expect(state).toMatchObject({ active: ["a"], fallback: true });
    expect(state.facts.case).not.toHaveProperty("tags");
    expect(effects.map(({ type, params }) => [type, params["lead"]])).toEqual([
      ["notify", "frontline"],
      ["notify", "duty"],
    ]);
    expect(trace.filter((entry) => entry.kind === "fallback")).toHaveLength(2);
  });

  it("an event that nothing waits for is told, not swallowed", () => {
    const program = toyProgram({ initial: "a", states: { a: { entry: [DECIDED] } } });
    const step = advance(program, toyCase(program).state, { event: { type: "reply.sent", id: "e1" } }, MONDAY);
    expect(step.trace.at(-1)).toMatchObject({ kind: "ignored", event: "reply.sent" });
  });

  it("an effect keeps its key whatever else happens", () => {
    const { effects } = toyCase(
      toyProgram({
        initial: "a",
        states: {
          a: {
            entry: [DECIDED, { type: "notify", params: { text: "one" } }, { type: "notify", params: { text: "two" } }],
          },
        },
      }),
    );
    expect(effects.map((effect) => effect.key)).toEqual(["c1:0:0", "c1:0:1"]);
  });
});

describe("going on", () => {
  const program = toyProgram({
    initial: "a",
    states: {
      a: { entry: [DECIDED], on: { "reply.sent": "b" }, after: { PT1H: "late" } },
      b: { after: { "PT2H@desk": "late" } },
      late: { type: "final", meta: { outcome: "unanswered" } },
    },
  });

  it("an event with an id that was seen before changes nothing", () => {
    const once = advance(program, toyCase(program).state, { event: { type: "reply.sent", id: "e1" } }, MONDAY);
    const twice = advance(program, once.state, { event: { type: "reply.sent", id: "e1" } }, MONDAY);
    expect(twice.state).toBe(once.state);
    expect(twice.trace).toEqual([{ kind: "ignored", event: "reply.sent", reason: "this event was taken before" }]);
  });

  it("an early wake finds nothing due, a late one fires once", () => {
    const opened = toyCase(program);
    expect(opened.wakeAt).toBe(MONDAY + HOUR);
    expect(advance(program, opened.state, { event: WAKE }, MONDAY + HOUR - 1).state).toBe(opened.state);
    const fired = advance(program, opened.state, { event: WAKE }, MONDAY + 50 * HOUR);
    expect(fired.state).toMatchObject({ status: "done", outcome: "unanswered" });
    expect(fired.state).not.toHaveProperty("timers");
    expect(fired.wakeAt).toBeNull();
    expect(advance(program, fired.state, { event: WAKE }, MONDAY + 51 * HOUR).state).toBe(fired.state);
  });

  it("leaving a state cancels its timer", () => {
    const answered = advance(program, toyCase(program).state, { event: { type: "reply.sent" } }, MONDAY);
    expect(answered.state.timers).toEqual([{ at: MONDAY + 2 * HOUR, after: "PT2H@desk", state: "b" }]);
    expect(answered.wakeAt).toBe(MONDAY + 2 * HOUR);
  });

  it("what was due before an event fires before it", () => {
    const step = advance(program, toyCase(program).state, { event: { type: "reply.sent" } }, MONDAY + 2 * HOUR);
    expect(step.state.active).toEqual(["late"]);
  });

  it("a state that has been through JSON goes on as before", () => {
    const { state } = toyCase(program);
    const input = { event: { type: "reply.sent" } };
    expect(advance(program, JSON.parse(JSON.stringify(state)), input, MONDAY)).toEqual(
      advance(program, state, input, MONDAY),
    );
  });

  it("a second mention brings its own facts", () => {
    const step = advance(
      program,
      toyCase(program).state,
      { event: { type: "mention", id: "m2" }, facts: toyReading(program, { id: "m2", text: "Anybody?" }) },
      MONDAY,
    );
    expect(step.state.facts).toMatchObject({ mention: { id: "m2", text: "Anybody?" }, case: { mentions: 2 } });
  });
});

describe("charts", () => {
  it("deep history comes back to the innermost state", () => {
    const program = toyProgram({
      initial: "work",
      states: {
        work: {
          initial: "one",
          on: { "incident.opened": "hold" },
          states: {
            one: { entry: [DECIDED], on: { "reply.sent": "two" } },
            two: {},
            memory: { type: "history", history: "deep" },
          },
        },
        hold: { on: { "incident.closed": "work.memory" } },
      },
    });
    const events = ["reply.sent", "incident.opened", "incident.closed"];
    const last = events.reduce(
      (step, type) => advance(program, JSON.parse(JSON.stringify(step.state)), { event: { type } }, MONDAY),
      toyCase(program),
    );
    expect(last.state.active).toEqual(["work", "work.two"]);
  });

  it("both tracks of a parallel state hear an event, and its end is the end of both", () => {
    const track = (entry: object[]) => ({
      initial: "open",
      states: { open: { entry, on: { "reply.sent": "over" } }, over: { type: "final" } },
    });
    const program = toyProgram({
      initial: "both",
      states: {
        both: { type: "parallel", onDone: "end", states: { left: track([DECIDED]), right: track([]) } },
        end: { type: "final", meta: { outcome: "answered" } },
      },
    });
    const opened = toyCase(program);
    expect(opened.state.active).toEqual(["both", "both.left", "both.left.open", "both.right", "both.right.open"]);
    expect(advance(program, opened.state, { event: { type: "reply.sent" } }, MONDAY).state.outcome).toBe("answered");
  });

  it("a raised event moves the case in the same step, a delayed one later unless it is cancelled", () => {
    const program = toyProgram({
      initial: "a",
      states: {
        a: {
          entry: [
            DECIDED,
            { type: "raise", params: { event: "reply.sent" } },
            { type: "raise", params: { event: "case.resolved", delay: "PT1H", id: "later" } },
          ],
          on: { "reply.sent": "b" },
        },
        b: {
          on: { "case.resolved": "end", "case.reopened": { actions: [{ type: "cancel", params: { id: "later" } }] } },
        },
        end: { type: "final" },
      },
    });
    const opened = toyCase(program);
    expect(opened.state.active).toEqual(["b"]);
    expect(advance(program, opened.state, { event: WAKE }, MONDAY + HOUR).state.status).toBe("done");
    expect(advance(program, opened.state, { event: { type: "case.reopened" } }, MONDAY).wakeAt).toBeNull();
  });
});
