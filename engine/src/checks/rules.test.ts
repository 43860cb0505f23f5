import { describe, expect, it } from "vitest";
import { checkProtocol } from "../compile/check-protocol.ts";
import { DECIDED, TOY_BRAND, toyCase, toyProgram } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";

const NO = { type: "decide", params: { respond: "no", because: "a test" } };
const LEAD = { type: "lead", params: { to: "frontline" } };
const REACT = { type: "react", params: {} };
const HANDOFF = { type: "handoff", params: { how: "phone" } };
const END = { id: "end", type: "final", meta: { outcome: "answered" } };
const CHANCE = { chance: { title: "chance", when: "triage.urgent" } };
const REACH = { title: "Who leads", inputs: ["author.followers"] };

const brand = parseBrand(TOY_BRAND);
const check = (machine: object, rest: object = {}) =>
  checkProtocol(parseProtocol({ parley: 1, id: "toy", title: "Toy", conditions: CHANCE, machine, ...rest }), brand);
const found = (machine: object, rest: object = {}): string[] =>
  check(machine, rest)
    .filter(({ at }) => at !== "conditions.chance")
    .map(({ code, at, certain }) => `${certain ? "" : "perhaps "}${code} at ${at}`);

/** A state that runs through to its end at once, and only then decides. */
const passing = (inner: object) => ({
  initial: "work",
  states: { work: { ...inner, onDone: "next" }, next: { entry: [DECIDED], after: { PT1H: "end" } }, end: END },
});
const track = { initial: "a", states: { a: { always: "b" }, b: { type: "final" } } };

describe("the rules find nothing", () => {
  it("undecided where an inner end is passed through, and such a case rests decided", () => {
    expect(found(passing(track))).toEqual([]);
    expect(toyCase(toyProgram(passing(track))).state.active).toEqual(["next"]);
  });

  it("undecided where all tracks are passed through", () => {
    const tracks = passing({ type: "parallel", states: { one: track, two: track } });
    expect(found(tracks)).toEqual([]);
    expect(toyCase(toyProgram(tracks)).state.active).toEqual(["next"]);
  });

  it("that goes on from an end, whatever is waited for around it", () => {
    const states = {
      look: { entry: [DECIDED], always: [{ guard: "chance", target: "quiet" }, "care"] },
      care: { after: { PT1H: "end" } },
      quiet: { ...END, id: "quiet", entry: [NO] },
      called: { entry: [HANDOFF], after: { PT1H: "end" } },
      end: END,
    };
    expect(found({ initial: "look", on: { "customer.agreed": ".called" }, states })).toEqual([]);
  });

  it("left without “otherwise” where a state around it has one", () => {
    const inner = { a: { always: { guard: "chance", target: "#end" } } };
    const states = {
      work: { initial: "a", states: inner, always: "next" },
      next: { after: { PT1H: "end" } },
      end: END,
    };
    expect(found({ initial: "work", entry: [DECIDED], states })).toEqual([]);
  });

  it("unused that a wildcard hears or a table's cell reads", () => {
    const states = {
      a: {
        entry: [DECIDED, { type: "lead", params: { table: "who" } }],
        on: { "order.*": "end" },
        after: { PT1H: "end" },
      },
      end: END,
    };
    const rows = [
      { when: ["it > 5.0 && vars.n > 1.0"], then: "duty" },
      { when: [""], then: "frontline" },
    ];
    const rest = {
      events: { "order.lost": { title: "Lost" } },
      variables: { n: { type: "int", initial: 0 } },
      tables: { who: { ...REACH, rows } },
    };
    expect(found({ initial: "a", states }, rest)).toEqual([]);
  });

  it("against a fallback state that goes on at once to somebody", () => {
    const states = {
      a: { entry: [DECIDED], after: { PT1H: "end" } },
      failed: { always: [{ guard: "chance", target: "night" }, "day"] },
      night: { entry: [LEAD], after: { PT1H: "end" } },
      day: { entry: [LEAD], after: { PT1H: "end" } },
      end: END,
    };
    expect(found({ initial: "a", states }, { onError: "failed" })).toEqual([]);
  });
});

describe("the rules", () => {
  it("are not certain of what is sent on leaving, since the same move may decide otherwise", () => {
    const answer = { target: "b", actions: [DECIDED] };
    const states = {
      a: { entry: [NO], exit: [REACT], on: { mention: answer }, after: { PT1H: answer } },
      b: { after: { PT1H: "end" } },
      end: END,
    };
    expect(found({ initial: "a", states })).toEqual(["perhaps sent-after-no at machine.a.exit"]);
  });

  it("know that a state whose inner end is never reached is never done", () => {
    const inner = { a: { after: { PT1H: "b" } }, b: { after: { PT1H: "#end" } }, c: { type: "final" } };
    const states = { ...passing({ entry: [DECIDED], initial: "a", states: inner }).states, end: END };
    expect(found({ initial: "work", states })).toEqual([
      "unreachable-state at machine.work.c",
      "unreachable-state at machine.next",
    ]);
  });

  it("ask each track of a track for an outcome", () => {
    const ending = { initial: "a", states: { a: { after: { PT1H: "b" } }, b: { type: "final" } } };
    const states = {
      one: { ...ending, entry: [DECIDED] },
      two: { type: "parallel", states: { x: ending, y: ending } },
    };
    expect(found({ type: "parallel", states })).toEqual([
      "no-outcome at machine.one.b",
      "no-outcome at machine.two.x.b",
      "no-outcome at machine.two.y.b",
    ]);
  });

  it("tell where a wildcard swallows the time limit around it, also where only some cases are concerned", () => {
    const hold = { "*": { actions: [{ type: "log", params: { text: "later" } }] } };
    const around = (b: object) => ({
      initial: "work",
      states: {
        work: {
          entry: [DECIDED],
          initial: "a",
          states: { a: { on: { mention: "b" }, after: { PT1H: "b" } }, b },
          after: { PT4H: "end" },
        },
        end: END,
      },
    });
    expect(found(around({ on: hold, after: { PT1H: "a" } }))).toEqual(["swallowed at machine.work#after:PT4H[0]"]);
    expect(found(around({ on: { mention: hold["*"] }, after: { PT1H: "a" } }))).toEqual([]);
  });

  it("see a loop through the end of a state, which a wildcard catches", () => {
    const ends = { initial: "b", states: { b: { type: "final" } }, on: { "*": "a" } };
    const round = { initial: "a", entry: [DECIDED], states: { a: { always: "work" }, work: ends } };
    expect(found(round)).toContain("perhaps eventless-loop at machine.a");
    expect(JSON.stringify(toyCase(toyProgram(round)).trace)).toContain("never comes to rest");
  });

  it("find the leads that tables name and the brand does not have", () => {
    const states = {
      a: { entry: [DECIDED, { type: "lead", params: { table: "who" } }], after: { PT1H: "end" } },
      end: END,
    };
    const rows = [
      { when: ["it == 'praise'"], then: "nobody" },
      { when: [""], then: "frontline" },
    ];
    const tables = { who: { title: "Who", inputs: ["triage.intent"], rows } };
    expect(found({ initial: "a", states }, { tables })).toEqual(["name at tables.who.rows.0.then"]);
  });

  it.each(["constructor", "toString"])("take “%s” for a name like any other", (name) => {
    const action = { type: "dance", params: { [name]: "x" } };
    const start = { type: "startClock", params: { clock: name } };
    const ask = { type: "lead", params: { table: name } };
    const states = {
      a: { entry: [action, start, ask], on: { [name]: { guard: name } }, after: { PT1H: "end" } },
      end: END,
    };
    const bare = checkProtocol(
      parseProtocol({ parley: 1, id: "toy", title: "Toy", machine: { initial: "a", states } }),
    );
    expect(bare.map(({ message }) => message)).toEqual(
      expect.arrayContaining([`There is no clock "${name}".`, `There is no table "${name}".`]),
    );
  });
});
