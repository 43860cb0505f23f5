import { parseProtocol, type MoveBody } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { LET_GO, lossesOf, mappingWith, STAY, toDecide } from "./move-losses.ts";

const protocol = (states: object, more: object = {}) =>
  parseProtocol({ parley: 1, id: "desk", title: "Desk", machine: { id: "desk", initial: "begin", states }, ...more });

const END = { end: { type: "final" } };
const unmapped = (...places: readonly string[]): Pick<MoveBody, "unmapped"> => ({
  unmapped: places.map((at) => ({
    issue: { code: "unmapped", severity: "error", certain: true, at, message: `${at} is lost` },
    cases: 2,
    examples: [],
  })),
});

const OLD = protocol(
  { begin: { on: { mention: "waiting" } }, waiting: { after: { P2D: "end" }, on: { "reply.sent": "end" } }, ...END },
  { clocks: { first: { title: "First reply", within: "PT1H" } } },
);

describe("what has no place in the version to which cases move", () => {
  it("is proposed to go where transitions lead now that led to it", () => {
    const now = protocol({ begin: { on: { mention: "handling" } }, handling: { on: { "reply.sent": "end" } }, ...END });
    const [loss] = lossesOf(unmapped("machine.waiting"), OLD, now);
    expect(loss).toMatchObject({ kind: "state", cases: 2, proposal: "handling" });
    expect(loss?.words).toBe("The state “Waiting” is gone. Where do its cases go on?");
  });

  it("goes first to a state of the same name, and never to one that a case leaves at once", () => {
    const inner = {
      initial: "waiting",
      states: { waiting: { on: { "reply.sent": "#desk.end" } }, pass: { always: "waiting" } },
    };
    const now = protocol({ begin: { on: { mention: "handling" } }, handling: inner, ...END });
    const [loss] = lossesOf(unmapped("machine.waiting"), OLD, now);
    expect(loss?.proposal).toBe("handling.waiting");
    expect(loss?.options.map(({ value }) => value)).toEqual(["begin", "handling.waiting"]);
  });

  it("stays undecided where nothing is likely", () => {
    const now = protocol({ begin: { on: { mention: "end" } }, ...END });
    expect(lossesOf(unmapped("machine.waiting"), OLD, now)[0]?.proposal).toBe(STAY);
  });

  it("may be a clock, which another one with its title follows", () => {
    const clocks = { reply: { title: "First reply", within: "PT1H" }, other: { title: "Other", within: "PT1H" } };
    const [loss] = lossesOf(
      unmapped("clocks.first"),
      OLD,
      protocol({ begin: { on: { mention: "end" } }, ...END }, { clocks }),
    );
    expect(loss).toMatchObject({ kind: "clock", proposal: "reply" });
  });

  it("is sent as a mapping, with what is let go beside it", () => {
    const now = protocol({ begin: { on: { mention: "end" } }, ...END });
    const losses = lossesOf(unmapped("machine.waiting", "machine.waiting#after:P2D[0]", "clocks.first"), OLD, now);
    expect(mappingWith({}, losses, { "machine.waiting": "begin" })).toEqual({
      states: { waiting: "begin" },
      clocks: {},
      variables: {},
      close: ["machine.waiting#after:P2D[0]"],
    });
    expect(mappingWith({}, losses, { "machine.waiting": LET_GO }).close).toContain("machine.waiting");
  });

  it("comes up later where it only follows from a state that has found no place yet", () => {
    const now = protocol({ begin: { on: { mention: "end" } }, ...END });
    const losses = lossesOf(unmapped("machine.waiting", "machine"), OLD, now);
    expect(toDecide(losses, { "machine.waiting": "begin" }).map(({ at }) => at)).toEqual(["machine.waiting"]);
    expect(toDecide(losses, { "machine.waiting": STAY })).toHaveLength(2);
    const waits = lossesOf(unmapped("machine.waiting", "machine.waiting#after:P2D[0]"), OLD, now);
    expect(toDecide(waits, { "machine.waiting": "begin" })).toHaveLength(2);
    expect(toDecide(waits, { "machine.waiting": STAY }).map(({ at }) => at)).toEqual(["machine.waiting"]);
  });
});
