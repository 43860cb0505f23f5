import {
  advance,
  compile,
  exportMachine,
  importMachine,
  MentionInput,
  openCase,
  parseProtocol,
  readMention,
  WAKE,
  type Program,
  type Step,
} from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomMachine } from "./random-machine.ts";

const START = Date.parse("2026-03-02T10:00:00Z");
const opened = (program: Program): Step =>
  openCase(
    program,
    {
      case: "c",
      ...readMention(
        program,
        MentionInput.parse({ id: "m", channel: "x", text: "…", at: "2026-03-02T10:00:00Z", author: { handle: "ann" } }),
      ),
    },
    START,
  );
const noted = (step: Step): string[] => step.trace.flatMap((entry) => (entry.kind === "noted" ? [entry.text] : []));

const DOOR = {
  id: "door",
  initial: "shut",
  states: {
    shut: {
      entry: ["ring", { type: "notify", params: "the owner" }],
      invoke: { src: "camera" },
      on: {
        OPEN: [
          { guard: { type: "has a key", params: { master: true } }, target: "open" },
          { target: "shut", reenter: true },
        ],
      },
    },
    open: { after: { 5000: "#done", whenWindy: "shut" } },
    done: { id: "done", type: "final", output: { slammed: true } },
  },
};

describe("an imported machine", () => {
  it("runs as it is, without a brand; what nobody bound is no, or nothing, and the trace says so", () => {
    const program = compile(importMachine(DOOR).protocol);
    const first = opened(program);
    expect(first.state.active).toEqual(["shut"]);
    expect(noted(first)).toEqual([
      '"ring" is not an action of Parley; nothing was done',
      '"notify" does not take what it is given here; nothing was done',
    ]);
    const second = advance(program, first.state, { event: { type: "OPEN" } }, START);
    expect(second.state.active).toEqual(["shut"]);
    expect(second.trace).toContainEqual(
      expect.objectContaining({
        kind: "considered",
        transition: "shut#OPEN[0]",
        verdict: "failed",
        condition: "has a key",
      }),
    );
  });

  it("finds its guards when conditions of their names are added, and its delays in ms", () => {
    const { protocol } = importMachine(DOOR);
    const program = compile(
      parseProtocol({ ...protocol, conditions: { "has a key": { title: "Has a key", when: "true" } } }),
    );
    const open = advance(program, opened(program).state, { event: { type: "OPEN" } }, START);
    expect(open.state.active).toEqual(["open"]);
    expect(noted(open)).toEqual(['"xstate.after.whenWindy.door.open" never comes: nobody says how long its delay is']);
    expect(open.wakeAt).toBe(START + 5000);
    const over = advance(program, open.state, { event: WAKE }, START + 5000);
    expect(over.state).toMatchObject({ status: "done", active: ["done"], output: { slammed: true } });
  });

  it("whatever it is, goes out equal to how it came in", () => {
    fc.assert(
      fc.property(randomMachine, (machine) => {
        const plain = JSON.parse(JSON.stringify(machine).replaceAll(/PT(\d)S/g, "$1000")) as object;
        expect(exportMachine(importMachine(plain).protocol)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
