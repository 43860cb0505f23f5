import { compile, parseProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { caseAt } from "./case-at.ts";
import { nextThings } from "./next-things.ts";
import { goOn, NO_REHEARSAL, nowOf, openWith, wayTo, type Rehearsal } from "./plays.ts";
import { previewOf } from "./preview.ts";
import { begun, BRAND, CHART, DOCUMENT, HELLO, MONDAY, PROGRAM } from "./toy.fixture.ts";

const momentOf = (rehearsal: Rehearsal) => {
  const here = nowOf(rehearsal);
  if (here === null) throw new Error("nothing was rehearsed");
  return here.happened.moment;
};
const offered = (rehearsal: Rehearsal) =>
  nextThings(PROGRAM, momentOf(rehearsal)).map(({ id, step }) => {
    const { goals, answers } = previewOf(PROGRAM, CHART, momentOf(rehearsal), step);
    return [id, goals.join(), answers.map(({ field, value }) => `${field} ${value}`).join()];
  });

describe("what can happen next", () => {
  it("is the timer that is due, what the states listen for, and what can fail, each with where it leads", () => {
    expect(offered(begun())).toEqual([
      ["time", "Escalated", "due none,lead Duty manager"],
      ["reply.sent", "Waiting", ""],
      ["bag.found", "End", ""],
      ["fails reply", "Escalated", "due none,lead Duty manager"],
    ]);
  });

  it("stands for all that a wildcard hears", () => {
    const waiting = goOn(PROGRAM, begun(), { event: { type: "reply.sent" } });
    expect(offered(waiting).map(([id]) => id)).toEqual(["time", "customer.agreed", "customer.refused", "fails reply"]);
  });

  it("can also fail where nothing listens for it", () => {
    const { on: _on, ...machine } = DOCUMENT.machine;
    const deaf = compile(parseProtocol({ ...DOCUMENT, machine }), BRAND);
    const moment = momentOf(openWith(deaf, NO_REHEARSAL, HELLO, MONDAY));
    const fails = nextThings(deaf, moment).find(({ id }) => id === "fails reply");
    expect(fails?.about).toContain("nothing follows");
  });

  it("is nothing once the case is done", () => {
    expect(offered(goOn(PROGRAM, begun(), { event: { type: "bag.found" } }))).toEqual([]);
  });

  it("leaves the moment as it is", () => {
    const rehearsal = begun();
    const before = JSON.stringify(rehearsal);
    offered(rehearsal);
    expect(JSON.stringify(rehearsal)).toBe(before);
  });

  it("says why a step makes no sense", () => {
    expect(previewOf(PROGRAM, CHART, momentOf(begun()), { fails: "offer" }).trouble).toContain('"offer"');
  });
});

describe("a case at a moment", () => {
  it("knows since when each timer runs", () => {
    const waiting = goOn(PROGRAM, goOn(PROGRAM, begun(), { wait: "PT10M" }), { event: { type: "reply.sent" } });
    const later = goOn(PROGRAM, waiting, { wait: "P1D" });
    const [timer] = caseAt(PROGRAM, wayTo(later, later.now))?.timers ?? [];
    const since = MONDAY + 10 * 60_000;
    expect([timer?.since, timer?.at].map((at) => Date.parse(at ?? ""))).toEqual([since, since + 2 * 86_400_000]);
  });

  it("tells its mentions as triage read them", () => {
    const way = wayTo(begun(), 0);
    expect(caseAt(PROGRAM, way)?.mentions.map(({ mention }) => mention.text)).toEqual(["Where is my bag?"]);
  });
});
