import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StateNode } from "../protocol/machine.ts";
import { bindMachine } from "./bind.ts";
import { buildInterpreter, type Interpreter } from "./interpreter.ts";
import type { Walker } from "./walker.ts";
import { Walks } from "./walks.ts";

/** A walker that answers as it is told, and writes down everything that it is asked and told. */
function noting(answer: (transition: string) => boolean, ms = 5): Walker & { readonly noted: string[] } {
  const noted: string[] = [];
  return {
    noted,
    judge(transition) {
      const yes = answer(transition);
      noted.push(`${transition}? ${yes}`);
      return yes;
    },
    mark: (kind, id) => void noted.push(`${kind} ${id}`),
    act: (type, params) => void noted.push(`${type} ${JSON.stringify(params)}`),
    delay: (text) => text.length * ms,
    raised: (event) => void noted.push(`raised ${event}`),
    schedule: (id, event, delay) => void noted.push(`${event} in ${delay} as ${id}`),
    cancel: (id) => void noted.push(`cancel ${id}`),
  };
}

/** A way with a fork: what is told before it, and on either side. */
function forked(walker: Walker): string {
  walker.act("before", {});
  const side = walker.judge("left?") ? "left" : "right";
  walker.act(side, {});
  return side;
}

describe("walks", () => {
  it("that are known tell and ask the same again, and come to the same end without being walked", () => {
    const walks = new Walks<string>();
    const [first, second] = [noting(() => true), noting(() => true)];
    expect(walks.go("", first, forked)).toBe("left");
    const unwalked = (): string => {
      throw new Error("walked again");
    };
    expect(walks.go("", second, unwalked)).toBe("left");
    expect(second.noted).toEqual(first.noted);
    expect(() =>
      walks.go(
        "elsewhere",
        noting(() => true),
        unwalked,
      ),
    ).toThrow("walked again");
  });

  it("that turn off a known one are told everything once, before the fork and behind it", () => {
    const walks = new Walks<string>();
    walks.go(
      "",
      noting(() => true),
      forked,
    );
    const other = noting(() => false);
    expect(walks.go("", other, forked)).toBe("right");
    expect(other.noted).toEqual(["before {}", "left?? false", "right {}"]);
  });

  it("that fail are not remembered, however far they came", () => {
    const walks = new Walks<string>();
    const failing = (walker: Walker): string => {
      forked(walker);
      throw new Error("no way on");
    };
    expect(() =>
      walks.go(
        "",
        noting(() => true),
        failing,
      ),
    ).toThrow("no way on");
    const again = noting(() => true);
    expect(walks.go("", again, forked)).toBe("left");
    expect(again.noted).toEqual(["before {}", "left?? true", "left {}"]);
  });

  it("ask for a delay of the protocol anew each time, and keep one that is a number", () => {
    const walks = new Walks<null>();
    const timed = (walker: Walker): null => {
      walker.schedule("promise", "late", walker.delay("PT1H"));
      walker.schedule(null, "soon", 7);
      return null;
    };
    walks.go(
      "",
      noting(() => true, 1),
      timed,
    );
    const later = noting(() => true, 1000);
    walks.go("", later, timed);
    expect(later.noted).toEqual(["late in 4000 as promise", "soon in 7 as null"]);
  });

  it("are forgotten before they take all memory", () => {
    const walks = new Walks<string>();
    let walked = 0;
    const counting = (walker: Walker): string => {
      walked += 1;
      return forked(walker);
    };
    const go = (from: string): string =>
      walks.go(
        from,
        noting(() => true),
        counting,
      );
    go("first");
    for (let from = 0; from < 5_000; from += 1) go(String(from));
    const before = walked;
    go("4999");
    expect(walked).toBe(before);
    go("first");
    expect(walked).toBe(before + 1);
  });
});

/** Parallel tracks, history, raised and delayed events, eventless moves: all that a walk can be made of. */
const CHART: StateNode = {
  id: "chart",
  type: "parallel",
  on: { restart: { target: "#chart", reenter: true } },
  states: {
    care: {
      initial: "asked",
      states: {
        asked: {
          entry: "greet",
          always: [{ guard: "urgent", target: "work.fast" }, { guard: "known" }],
          on: {
            go: [
              { guard: "quick", target: "work" },
              { target: "work.slow", actions: "log" },
            ],
            back: "past",
          },
        },
        work: {
          initial: "slow",
          exit: { type: "cancel", params: { id: "nudge" } },
          states: {
            slow: { after: { PT1H: "fast" }, on: { go: "fast" } },
            fast: { entry: { type: "raise", params: { event: "hurry" } }, always: { guard: "over", target: "done" } },
            done: { type: "final" },
            past: { type: "history" },
          },
          onDone: "over",
          on: { back: "asked" },
        },
        past: { type: "history", target: "asked" },
        over: { on: { go: "work.past" } },
      },
    },
    noise: {
      initial: "calm",
      states: {
        calm: {
          entry: { type: "raise", params: { event: "go", delay: "PT5M", id: "nudge" } },
          on: { hurry: { guard: "loud", target: "loud" }, "*": { guard: "any", actions: "note" } },
        },
        loud: { on: { back: "calm" } },
      },
    },
  },
};

/** Takes a case through some events, with answers by chance; everything that was noted, and where it came to. */
function life(interpreter: Interpreter, events: readonly string[], answers: readonly boolean[]): unknown[] {
  let asked = 0;
  const given = (): boolean => answers[asked++ % answers.length] ?? false;
  const walker = noting(given);
  let standing = interpreter.start(walker);
  const stands: unknown[] = [standing];
  for (const event of events) {
    if (standing.done) break;
    standing = interpreter.send(JSON.parse(JSON.stringify(standing.snapshot)), event, walker);
    stands.push(standing);
  }
  return [walker.noted, JSON.parse(JSON.stringify(stands))];
}

describe("an interpreter that remembers its walks", () => {
  it("asks, tells and ends as one that goes every way for the first time", () => {
    const bound = bindMachine(CHART, undefined);
    const practised = buildInterpreter(bound);
    const events = fc.array(fc.constantFrom("go", "back", "hurry", "restart", "unknown"), { maxLength: 6 });
    const answers = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(events, answers, (happened, given) => {
        expect(life(practised, happened, given)).toEqual(life(buildInterpreter(bound), happened, given));
      }),
      { numRuns: 60 },
    );
  });
});
