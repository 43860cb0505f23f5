import { parseScenario, runScenario, type Failure } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { addedBy, countsOf, reachedParts } from "./covered.ts";
import { differenceOf } from "./failure-words.ts";
import { expectActual, renameIn, type ScenarioDocument } from "./mend-scenario.ts";
import { hasPassed, runAll } from "./run-all.ts";
import { BRAND, CHART, PROGRAM, PROTOCOL } from "./toy.fixture.ts";

const hello = { mention: { text: "Where is my bag?", author: { handle: "ann" } } };
const scenario = (...steps: object[]): ScenarioDocument => ({ title: "T", at: "2026-03-02T10:00:00Z", steps });
const resultOf = (document: ScenarioDocument) => runScenario(PROGRAM, parseScenario(document));

describe("names that are gone", () => {
  const old = {
    ...scenario(
      {
        ...hello,
        expect: { state: ["asks"], clocks: { firstRply: "running" }, effects: [{ type: "reply" }, { type: "rply" }] },
      },
      { event: { type: "bag.fond" } },
    ),
    never: { states: ["asked"] },
  };
  const { unknown } = resultOf(old);

  it("are put right where they stand", () => {
    const named: Record<string, string> = {
      asks: "ask",
      asked: "escalated",
      firstRply: "firstReply",
      rply: "reply",
      "bag.fond": "bag.found",
    };
    const mended = unknown.reduceRight(
      (now, gone) => renameIn(now, gone, named[gone.name] ?? null),
      old as ScenarioDocument,
    );
    expect(resultOf(mended)).toMatchObject({ passed: true, unknown: [] });
  });

  it("are left out where nothing is expected of them any more", () => {
    const [clock] = unknown.filter(({ kind }) => kind === "clock");
    const rest = clock && renameIn(old, clock, null);
    expect(rest).toMatchObject({ steps: [{ expect: { clocks: {} } }, {}] });
  });
});

describe("a difference", () => {
  const wrong = scenario(
    {
      ...hello,
      expect: {
        state: ["waiting"],
        decision: { lead: "duty", due: "PT2H" },
        clocks: { firstReply: "met" },
        effects: [{ type: "reply", params: { message: "hello" } }],
        noEffects: ["reply"],
        says: ["Hello"],
        case: { mentions: 2 },
      },
    },
    { event: { type: "bag.found" }, expect: { outcome: "answered" } },
  );
  const { steps } = resultOf(wrong);
  const all: (readonly [number, Failure])[] = steps.flatMap(({ failures }, step) =>
    failures.map((failure) => [step, failure] as const),
  );

  it("is told in the designer's words", () => {
    const words = all.map(([, failure]) => differenceOf(failure, { chart: CHART, protocol: PROTOCOL, brand: BRAND }));
    expect(words.map(({ what, expected, actual }) => `${what}: ${expected}, ${actual}`)).toEqual([
      "State: Waiting, Ask",
      "Mentions: 2, 1",
      "First reply: kept, running",
      "When: 2 h, 2 Mar 2026, 11:00:00",
      "Lead: Duty manager, Front line",
      "Done: says “Hello”, asks Front line to take the lead; drafts “Sorry”",
      "Not done: not this, drafts “Sorry”",
      "Says: “Hello”, “Sorry, you.”",
      "Outcome: answered, solved",
    ]);
  });

  it("is gone once what happened is expected", () => {
    const mended = all.reduce((now, [step, failure]) => expectActual(now, step, failure), wrong);
    expect(resultOf(mended).steps.flatMap(({ failures }) => failures)).toEqual([]);
  });
});

describe("all scenarios of a draft", () => {
  const bag = scenario(hello, { event: { type: "bag.found" } });
  const { documents, coverage } = runAll(PROTOCOL, BRAND, [bag, { title: "Nothing" }]);

  it("run; one that is none says so and holds up no other", () => {
    expect(documents.map(hasPassed)).toEqual([true, false]);
    expect(documents[1]?.trouble).toContain("steps");
  });

  it("reach what they reach, and a rehearsal tells what it would add", () => {
    expect(countsOf(coverage)[0]).toEqual({ kind: "state", met: 3, all: 5 });
    const late = resultOf(scenario(hello, { wait: "PT1H" })).steps.map(({ trace }) => trace);
    const added = addedBy(coverage, late);
    expect([...added].filter((id) => id.startsWith("state"))).toEqual(["state escalated"]);
    expect(reachedParts(coverage, new Set()).get("escalated")?.covered).toBe("not");
    expect(reachedParts(coverage, added).get("escalated")?.covered).toBe("whole");
  });
});
