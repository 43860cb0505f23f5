import { parseScenario, runScenario } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { ticksOf } from "./expectations.ts";
import { passUntil } from "./pass-time.ts";
import { playScenario } from "./play-scenario.ts";
import { goOn, nowOf, NO_REHEARSAL, wayTo } from "./plays.ts";
import { begun, CHART, MONDAY, PROGRAM } from "./toy.fixture.ts";
import { fileNameOf, writtenScenario } from "./written-scenario.ts";

const NOWHERE = { states: new Set<string>(), rows: new Set<string>() };
const HOUR = 3_600_000;

/** A mention, 100 minutes of which 60 bring something, then the bag is found. */
const rehearsed = goOn(PROGRAM, passUntil(PROGRAM, begun(), MONDAY + 1.7 * HOUR, NOWHERE).rehearsal, {
  event: { type: "bag.found" },
});
const way = wayTo(rehearsed, rehearsed.now);
const ticks = ticksOf(PROGRAM, CHART, way);
const written = writtenScenario({
  title: "A bag",
  way,
  expected: ticks.map((all) => all.filter(({ isLikely }) => isLikely).map(({ expect: each }) => each)),
  never: {},
});

describe("a rehearsal that is kept as a scenario", () => {
  it("passes on the engine", () => {
    expect(runScenario(PROGRAM, parseScenario(JSON.parse(JSON.stringify(written))))).toMatchObject({ passed: true });
  });

  it("expects what is new after each step", () => {
    expect(written.steps[0]?.expect).toEqual({
      state: ["ask"],
      decision: { respond: "yes", due: "PT1H", lead: "frontline", channel: "public", offline: "none" },
      effects: [{ type: "reply", params: { message: "sorry", language: "en", where: "public", mode: "draft" } }],
    });
    expect(written.steps[1]?.expect).toMatchObject({ state: ["escalated"], clocks: { firstReply: "breached" } });
    expect(written.steps.at(-1)?.expect).toEqual({ status: "done", outcome: "resolved" });
  });

  it("lets stretches of time of which nothing is expected be one", () => {
    const silent = writtenScenario({ title: "A bag", way, expected: [], never: {} });
    expect(silent.steps.slice(1)).toEqual([{ wait: "PT1H42M" }, { event: { type: "bag.found" } }]);
  });

  it("can expect everything that holds", () => {
    const all = writtenScenario({
      title: "All",
      way,
      expected: ticks.map((each) => each.map(({ expect: expected }) => expected)),
      never: { fallback: true },
    });
    expect(runScenario(PROGRAM, parseScenario(all))).toMatchObject({ passed: true });
  });

  it("comes back as the rehearsal that it was", () => {
    const { rehearsal, plays } = playScenario(PROGRAM, NO_REHEARSAL, parseScenario(written));
    expect(nowOf(rehearsal)?.happened.moment.state?.active).toEqual(["end"]);
    expect(plays).toHaveLength(written.steps.length);
  });

  it("gets a file name that the command line finds", () => {
    expect([fileNameOf("Where’s my bag?"), fileNameOf("…")]).toEqual([
      "where-s-my-bag.scenario.json",
      "scenario.scenario.json",
    ]);
  });
});
