import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listeningOf } from "../cases/listens.ts";
import type { Program } from "../compile/program.ts";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { hello, waitingProgram } from "../fixtures/toy-waiting.ts";
import { epochOf, isoInstant } from "../protocol/instant.ts";
import { arrivalsOf, spanOf } from "./arrivals.ts";
import { parseDemand } from "./demand.ts";
import { parseRoster } from "./roster.ts";
import { Run } from "./run.ts";
import type { RunTally } from "./run-tally.ts";
import { ownEventsOf } from "./work.ts";

const MINUTE = 60_000;
const ALWAYS = { answer: { always: "PT10M" }, draft: { always: "PT3M" }, handoff: { always: "PT20M" } };
const DESK = { name: "desk", people: 1, serves: ["frontline"] };

/** Lets mentions come at minutes after Monday 10:00, and gives what a run counted. */
function counted(
  program: Program,
  minutes: readonly number[],
  { roster = {}, demand = {}, texts = [] as readonly string[], handles = [] as readonly string[], seed = 1 } = {},
): RunTally & { endedAt: number } {
  const sample = minutes.map((minute, index) =>
    hello({
      id: `m${index}`,
      at: isoInstant(epochOf("2026-03-02T10:00:00Z") + minute * MINUTE),
      author: { handle: handles[index] ?? `ann${index}` },
      text: texts[index] ?? "Hello",
    }),
  );
  const staff = parseRoster({ title: "Toy", teams: [DESK], handling: ALWAYS, ...roster });
  const model = parseDemand({ title: "Toy", ...demand });
  const span = spanOf(model, sample, 7, "Europe/Dublin");
  const { tally, endedAt } = new Run(
    {
      program,
      roster: staff,
      ears: {
        listening: listeningOf(program.protocol.machine),
        ownEvents: ownEventsOf(program.protocol.events, staff),
        chances: staff.chances,
      },
      readings: new Map(),
    },
    { seed, span, arrivals: arrivalsOf(model, sample, span, seed), customers: model.customers },
  ).take();
  return Object.assign(tally, { endedAt });
}

const waitsOf = (tally: RunTally, lead = "frontline"): number[] =>
  (tally.leads.get(lead)?.waits ?? []).map((ms) => ms / MINUTE);

describe("people at work", () => {
  it("take one case after the other, in the order in which they came", () => {
    expect(waitsOf(counted(waitingProgram(), [0, 1, 2, 30]))).toEqual([0, 9, 18, 0]);
  });

  it("begin when their hours begin, and finish what they have begun", () => {
    const tally = counted(waitingProgram(), [6 * 60 + 55, 6 * 60 + 58], {
      roster: { teams: [{ ...DESK, hours: "desk" }] },
    });
    expect(waitsOf(tally)).toEqual([0, 16 * 60 + 2]);
    expect(tally.teams.get("desk")?.busy.areaUntil(tally.endedAt)).toBe(20 * MINUTE);
    // Five minutes after hours are hours too.
    expect(tally.teams.get("desk")?.people.areaUntil(tally.span.to)).toBe((5 * 8 * 60 + 5) * MINUTE);
  });

  it("serve by the protocol's priorities", () => {
    const program = toyProgram(
      {
        initial: "look",
        states: {
          look: { always: [{ guard: "urgent", target: "first" }, { target: "waiting" }] },
          first: { entry: [DECIDED, { type: "priority", params: { level: 1 } }], on: { "reply.sent": "done" } },
          waiting: { entry: [DECIDED], on: { "reply.sent": "done" } },
          done: { type: "final", meta: { outcome: "answered" } },
        },
      },
      { conditions: { urgent: { title: "Urgent", when: "mention.text == 'URGENT'" } } },
    );
    expect(waitsOf(counted(program, [0, 1, 2], { texts: ["a", "b", "URGENT"] }))).toEqual([0, 8, 19]);
  });

  it("of a team that serves several leads take whichever case comes first in the order of service", () => {
    const program = toyProgram({
      initial: "waiting",
      states: {
        waiting: {
          entry: [{ ...DECIDED, params: { ...DECIDED.params, lead: "duty" } }],
          on: { "reply.sent": "done" },
        },
        done: { type: "final", meta: { outcome: "answered" } },
      },
    });
    const teams = [{ ...DESK, serves: ["frontline", "duty"] }];
    expect(waitsOf(counted(program, [0, 1], { roster: { teams } }), "duty")).toEqual([0, 9]);
    expect(waitsOf(counted(program, [0, 1]), "duty")).toHaveLength(2);
    expect(counted(program, [0, 1]).leads.get("duty")?.left).toBe(2);
  });
});

describe("the protocol's own clocks", () => {
  const escalating = toyProgram(
    {
      initial: "waiting",
      states: {
        waiting: {
          entry: [DECIDED, { type: "startClock", params: { clock: "word" } }],
          on: { "reply.sent": "done", "clock.word.due": "late" },
        },
        late: {
          entry: [{ type: "lead", params: { to: "duty", because: "late" } }],
          on: { "reply.sent": "done" },
        },
        done: {
          type: "final",
          meta: { outcome: "answered" },
          entry: [{ type: "stopClock", params: { clock: "word" } }],
        },
      },
    },
    { clocks: { word: { title: "First word", within: "PT15M", answers: "due" } } },
  );

  it("are met or breached by the waiting, and escalate within the simulation", () => {
    const teams = [DESK, { name: "duty", people: 1, serves: ["duty"] }];
    const tally = counted(escalating, [0, 1, 2], { roster: { teams } });
    // The second is being answered when its time passes; the third goes to the duty manager.
    expect(waitsOf(tally)).toEqual([0, 9, 15]);
    expect(tally.leads.get("frontline")?.passedOn).toBe(1);
    expect(waitsOf(tally, "duty")).toEqual([0]);
    expect(tally.clocks.get("word")).toMatchObject({ ended: [3, 0, 0, 0, 0, 0, 0], late: [2, 0, 0, 0, 0, 0, 0] });
  });
});

describe("what a case waits for is what people do", () => {
  const finals = { done: { type: "final", meta: { outcome: "resolved" } } };
  const owing = [DECIDED, { type: "startClock", params: { clock: "word" } }];
  const clocks = { word: { title: "Word", within: "PT8H" } };
  const flow = (states: object, rest: object = {}) =>
    toyProgram({ initial: "a", states: { ...states, ...finals } }, { clocks, ...rest });

  it.each([
    [
      "a call, when it is handed over",
      flow({ a: { entry: [...owing, { type: "handoff", params: { how: "phone" } }], on: { "handoff.done": "done" } } }),
      20,
    ],
    [
      "a look at a draft",
      flow(
        {
          a: {
            entry: [...owing, { type: "reply", params: { message: "sorry", mode: "draft" } }],
            on: { "reply.sent": "done" },
          },
        },
        { messages: { sorry: { en: "Sorry." } } },
      ),
      3,
    ],
    [
      "an approval, then the reply",
      flow({
        a: {
          entry: [...owing, { type: "requestApproval", params: { from: "frontline" } }],
          on: { "approval.granted": "b" },
        },
        b: { on: { "reply.sent": "done" } },
      }),
      5 + 10,
    ],
    [
      "a judgement that only an event of the protocol's own can tell",
      flow({ a: { entry: owing, on: { "fact.right": "done" } } }, { events: { "fact.right": { title: "Right" } } }),
      6,
    ],
    [
      "a solution while a promise runs",
      flow({ a: { entry: owing, on: { "reply.sent": "b" } }, b: { on: { "case.resolved": "done" } } }),
      10 + 7,
    ],
    [
      "acceptance, before the work itself",
      flow({ a: { entry: owing, on: { "lead.accepted": "b" } }, b: { on: { "reply.sent": "done" } } }),
      10,
    ],
  ])("%s", (_, program, minutes) => {
    const handling = {
      ...ALWAYS,
      approval: { always: "PT5M" },
      judgement: { always: "PT6M" },
      solution: { always: "PT7M" },
    };
    const tally = counted(program, [0], { roster: { handling, chances: { handoffWorks: 1, approves: 1 } } });
    expect(tally.teams.get("desk")?.busy.areaUntil(tally.endedAt)).toBe(minutes * MINUTE);
    expect(tally.leads.get("frontline")?.left).toBe(0);
  });

  it("nothing, while the next word is the customer's", () => {
    const program = flow({
      a: {
        entry: owing,
        on: { "reply.sent": { actions: [{ type: "log", params: { text: "sent" } }] } },
        after: { P2D: "done" },
      },
    });
    expect(waitsOf(counted(program, [0]))).toEqual([0]);
  });

  it("ends with a protocol that sends people round in circles", () => {
    const program = flow(
      { a: { entry: owing, on: { "to.b": "b" } }, b: { on: { "to.a": "a" } } },
      { events: { "to.a": { title: "To a" }, "to.b": { title: "To b" } } },
    );
    expect(waitsOf(counted(program, [0]))).toHaveLength(100);
  });
});

describe("customers", () => {
  const asking = toyProgram({
    initial: "asked",
    states: {
      asked: {
        entry: [DECIDED],
        on: { "customer.agreed": "private", "customer.refused": "refused", "reply.sent": "asking" },
      },
      asking: { on: { "customer.agreed": "private", "customer.refused": "refused" } },
      private: { on: { "reply.sent": "done" } },
      refused: { type: "final", meta: { outcome: "answered" } },
      done: { type: "final", meta: { outcome: "resolved" } },
    },
  });

  it.each([
    ["agree, and get a second word", { agrees: 1, refuses: 0 }, 2],
    ["refuse", { agrees: 0, refuses: 1 }, 1],
    ["say nothing", { agrees: 0, refuses: 0 }, 1],
  ])("%s", (_, chances, replies) => {
    const demand = { customers: { ...chances, answersAfter: { always: "PT5M" } } };
    expect(counted(asking, [0], { demand }).work.publicReplies).toBe(replies);
  });

  it("run out of patience: they give up, or write again in the same case", () => {
    const customers = { patience: { always: "PT5M" } };
    const roster = { teams: [{ ...DESK, hours: { tue: ["10:00-11:00"] } }] };
    const gone = counted(waitingProgram(), [0, 1], { demand: { customers }, roster });
    expect([gone.gaveUp, gone.toAnswer, gone.cases]).toEqual([2, 2, 2]);
    const again = counted(waitingProgram(), [0, 1], { demand: { customers: { ...customers, chases: 1 } }, roster });
    expect([again.gaveUp, again.cases, waitsOf(again).length]).toEqual([0, 2, 2]);
  });
});

describe("a run", () => {
  it("lets mentions of one conversation join its open case, which then owes a word again", () => {
    const [tally, apart] = [
      counted(waitingProgram(), [0, 5], { handles: ["ann", "ann"] }),
      counted(waitingProgram(), [0, 15], { handles: ["ann", "ann"] }),
    ];
    expect([tally.mentions, tally.cases, waitsOf(tally)]).toEqual([2, 1, [0]]);
    expect([apart.cases, waitsOf(apart)]).toEqual([2, [0, 0]]);
  });

  it("counts replies that the protocol sends itself, also one with which it ends", () => {
    const program = toyProgram(
      {
        initial: "look",
        states: {
          look: { always: "thanked" },
          thanked: {
            type: "final",
            meta: { outcome: "thanked" },
            entry: [DECIDED, { type: "reply", params: { message: "thanks", mode: "send" } }],
          },
        },
      },
      { messages: { thanks: { en: "Thanks." } } },
    );
    const tally = counted(program, [0]);
    expect([tally.firstReplies, tally.toAnswer, tally.work.publicReplies, waitsOf(tally)]).toEqual([[0], 1, 1, []]);
  });

  it("is broken off, with where, when timers start each other without end", () => {
    const program = toyProgram({
      initial: "a",
      states: { a: { entry: [DECIDED], after: { PT1S: "b" } }, b: { after: { PT1S: "a" } } },
    });
    expect(() => counted(program, [0])).toThrow(/Timers of case m0 fire more than 2000 times/);
  });
});

it("Little's law holds in every run, to the millisecond: what waited, over time, is what everybody waited", () => {
  const team = fc.record({
    people: fc.integer({ min: 0, max: 3 }),
    shrinkage: fc.constantFrom(0, 0.3),
    hours: fc.constantFrom(undefined, "desk"),
  });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 25 }),
      team,
      fc.integer({ min: 1, max: 1000 }),
      (minutes, { hours, ...rest }, seed) => {
        const teams = [{ ...DESK, ...rest, ...(hours === undefined ? {} : { hours }) }];
        const { leads, endedAt } = counted(waitingProgram(), minutes, { roster: { teams, handling: {} }, seed });
        const lead = leads.get("frontline");
        expect(lead?.queue.areaUntil(endedAt)).toBe(lead?.waits.reduce((sum, each) => sum + each, 0));
      },
    ),
    { numRuns: 12 },
  );
});
