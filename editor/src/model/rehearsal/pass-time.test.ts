import { describe, expect, it } from "vitest";
import { passAll, passUntil, type Breakpoints } from "./pass-time.ts";
import { goOn, nowOf, wayTo, type Rehearsal } from "./plays.ts";
import { begun, MONDAY, PROGRAM } from "./toy.fixture.ts";

const HOUR = 3_600_000;
const NOWHERE: Breakpoints = { states: new Set(), rows: new Set() };
const timesOf = (rehearsal: Rehearsal): number[] =>
  wayTo(rehearsal, rehearsal.now).map(({ happened }) => (happened.moment.at - MONDAY) / HOUR);

describe("time that passes", () => {
  it("stands at every moment at which something fires, and at its end", () => {
    const { rehearsal, stop } = passUntil(PROGRAM, begun(), MONDAY + 1.75 * HOUR, NOWHERE);
    expect(timesOf(rehearsal)).toEqual([0, 1, 1.5, 1.75]);
    expect(stop).toBeNull();
  });

  it("stands at its end once, where something fires there", () => {
    expect(timesOf(passUntil(PROGRAM, begun(), MONDAY + HOUR, NOWHERE).rehearsal)).toEqual([0, 1]);
  });

  it("stops where a state is entered that has a breakpoint", () => {
    const { rehearsal, stop } = passUntil(PROGRAM, begun(), MONDAY + 9 * HOUR, {
      states: new Set(["escalated"]),
      rows: new Set(),
    });
    expect(timesOf(rehearsal)).toEqual([0, 1]);
    expect(stop).toEqual({ kind: "state", id: "escalated" });
  });

  it("runs on until nothing is waited for", () => {
    const waiting = goOn(PROGRAM, begun(), { event: { type: "reply.sent" } });
    const { rehearsal, stop } = passAll(PROGRAM, waiting, NOWHERE);
    expect(nowOf(rehearsal)?.happened.moment.state?.status).toBe("done");
    expect(stop).toBeNull();
  });

  it("gives up on timers that start each other without end", () => {
    expect(passAll(PROGRAM, begun(), NOWHERE).stop).toEqual({ kind: "endless" });
  });
});
