import { compile, parseProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { goOn, goTo, nowOf, othersBeside, playAgain, wayTo, type Rehearsal } from "./plays.ts";
import { begun, BRAND, DOCUMENT, MONDAY, PROGRAM } from "./toy.fixture.ts";

const SENT = { event: { type: "reply.sent" } };
const FOUND = { event: { type: "bag.found" } };
const activeOf = (rehearsal: Rehearsal): readonly string[] => nowOf(rehearsal)?.happened.moment.state?.active ?? [];

describe("the tree of what was rehearsed", () => {
  it("goes back to any moment and forward again to the same states", () => {
    const sent = goOn(PROGRAM, begun(), SENT);
    const over = goOn(PROGRAM, sent, { wait: "P2D" });
    for (const { id, happened } of over.plays) {
      const there = nowOf(goTo(over, id));
      expect(there?.happened.moment).toEqual(happened.moment);
    }
    expect(activeOf(goTo(goTo(over, 0), 1))).toEqual(["waiting"]);
  });

  it("begins a branch where one goes on otherwise, and keeps the earlier one whole", () => {
    const sent = goOn(PROGRAM, begun(), SENT);
    const forked = goOn(PROGRAM, goTo(sent, 0), FOUND);
    expect(forked.plays).toHaveLength(3);
    expect(activeOf(forked)).toEqual(["end"]);
    const [, found] = wayTo(forked, forked.end);
    expect(found && othersBeside(forked, found).map(({ step }) => step)).toEqual([SENT]);
    const back = goTo(forked, 1);
    expect(wayTo(back, back.end).map(({ id }) => id)).toEqual([0, 1]);
  });

  it("goes along the same branch again when the same is played there", () => {
    const sent = goOn(PROGRAM, begun(), SENT);
    expect(goOn(PROGRAM, goTo(sent, 0), SENT)).toEqual(sent);
  });

  it("shows the moments that lie ahead after going back", () => {
    const sent = goOn(PROGRAM, begun(), SENT);
    const back = goTo(sent, 0);
    expect([back.now, back.end]).toEqual([0, 1]);
  });
});

describe("after the protocol changed", () => {
  const changed = structuredClone(DOCUMENT);
  changed.machine.states.ask.on["reply.sent"] = "escalated";
  const next = compile(parseProtocol(changed), BRAND);

  it("the same is played on it", () => {
    const { rehearsal, lost } = playAgain(next, goOn(PROGRAM, begun(), SENT));
    expect([activeOf(rehearsal), lost]).toEqual([["escalated"], 0]);
    expect(nowOf(rehearsal)?.from.at).toBe(MONDAY);
  });

  it("what makes no sense any more is left out with what came after it", () => {
    const silent = structuredClone(DOCUMENT);
    silent.machine.states.ask.entry = silent.machine.states.ask.entry.filter(({ type }) => type !== "reply");
    const failed = goOn(PROGRAM, begun(), { fails: "reply" });
    const { rehearsal, lost } = playAgain(compile(parseProtocol(silent), BRAND), goOn(PROGRAM, failed, FOUND));
    expect([activeOf(rehearsal), lost]).toEqual([["ask"], 2]);
  });
});
