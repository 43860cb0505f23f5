import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProtocol, formatProtocol, parseProtocol, Protocol } from "@parley/engine";
import { readChart } from "../model/chart.ts";
import { COMMANDS, type Pick } from "./any-command.fixture.ts";
import { isEdit } from "./edit.ts";
import { EXAMPLES } from "./examples.fixture.ts";
import { beginHistory, perform, redo, undo, type History } from "./history.ts";

const NAMES = Object.keys(COMMANDS);
const STEPS = fc.array(fc.tuple(fc.nat(NAMES.length - 1), fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 })), {
  minLength: 6,
  maxLength: 12,
});

/** Chooses by the numbers of a step, one after the other. */
function picker(numbers: readonly number[]): Pick {
  let next = 0;
  return (list) => (list.length === 0 ? null : (list[(numbers[next++ % numbers.length] ?? 0) % list.length] ?? null));
}

/** Goes on until nothing changes any more. */
function asFarAs(history: History, step: (history: History) => History): History {
  let at = history;
  for (let next = step(at); next !== at; next = step(at)) at = next;
  return at;
}

const RUNS = 4;

describe.each(EXAMPLES)("any commands on $name, one after the other", ({ protocol, brand }) => {
  const original = formatProtocol(protocol);

  it("leave documents that are valid, written and read as they are, drawn and walked; and can be undone and done again", () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        let history = beginHistory(protocol);
        const done: string[] = [];
        for (const [command, numbers] of steps) {
          const name = NAMES[command] ?? "";
          const attempt = COMMANDS[name]?.(history.now.protocol, picker(numbers)) ?? null;
          if (!isEdit(attempt)) continue;
          done.push(`${name}: ${attempt.title}`);
          const text = formatProtocol(attempt.after);
          expect(formatProtocol(parseProtocol(JSON.parse(text))), done.join("\n")).toBe(text);
          expect(() => readChart(attempt.after, brand), done.join("\n")).not.toThrow();
          expect(attempt.title).toMatch(/^[A-Z].*[^.]$/s);
          history = perform(history, { ...attempt, intent: String(done.length) });
        }
        const last = history.now.protocol;
        expect(Protocol.safeParse(last).error?.issues, done.join("\n")).toBeUndefined();
        const broken = checkProtocol(last, brand).filter(({ code }) => code === "structure");
        expect(broken, done.join("\n")).toEqual([]);
        const first = asFarAs(history, undo);
        expect(first.now.protocol).toBe(protocol);
        expect(formatProtocol(first.now.protocol)).toBe(original);
        expect(asFarAs(first, redo).now.protocol).toBe(last);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
