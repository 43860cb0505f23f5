import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProtocol, indexStates, type Protocol } from "@parley/engine";
import { copyStates, pasteStates } from "./clipboard.ts";
import { isEdit, type Attempt } from "./edit.ts";
import { EXAMPLES, marked, meaningOf } from "./examples.fixture.ts";
import { makeTracks, moveInto, unwrapPhase, wrapInPhase } from "./nesting.ts";
import { renameState, setStateKey } from "./states.ts";

const CHOICES = fc.array(fc.nat(9999), { minLength: 3, maxLength: 3 });
const RUNS = 6;

const paths = (protocol: Protocol): string[] =>
  indexStates(protocol.machine)
    .all.slice(1)
    .map(({ path }) => path);

/** Does something with three states of every example, chosen at random, where it is possible at all. */
function everywhere(
  deed: (protocol: Protocol, one: string, two: string, three: string) => Attempt,
  see: (before: Protocol, after: Protocol, chosen: string) => void,
): number {
  let edits = 0;
  for (const { protocol } of EXAMPLES) {
    const before = marked(protocol);
    const all = paths(before);
    const choose = (number: number | undefined): string => all[(number ?? 0) % all.length] ?? "";
    fc.assert(
      fc.property(CHOICES, ([one, two, three]) => {
        const attempt = deed(before, choose(one), choose(two), choose(three));
        if (!isEdit(attempt)) return;
        edits += 1;
        see(before, attempt.after, choose(one));
      }),
      { numRuns: RUNS },
    );
  }
  return edits;
}

const sameMeaning = (before: Protocol, after: Protocol): void => {
  expect(meaningOf(after)).toEqual(meaningOf(before));
};

describe("every transition leads where it led", () => {
  it("when a state gets another key", () => {
    const edits = everywhere((now, one) => setStateKey(now, one, "another.one#\\"), sameMeaning);
    expect(edits).toBeGreaterThan(3);
  });

  it("when a state gets the key of a state elsewhere in the chart", () => {
    const key = (path: string): string => path.split(".").at(-1) ?? "";
    expect(everywhere((now, one, two) => setStateKey(now, one, key(two)), sameMeaning)).toBeGreaterThan(3);
  });

  it("when a state gets another title", () => {
    expect(everywhere((now, one) => renameState(now, one, "Something else"), sameMeaning)).toBeGreaterThan(3);
  });

  it("when states go into another", () => {
    const edits = everywhere((now, one, two, three) => moveInto(now, [one, two], three), sameMeaning);
    expect(edits).toBeGreaterThan(3);
  });

  it("when states go to the top", () => {
    expect(everywhere((now, one, two) => moveInto(now, [one, two], ""), sameMeaning)).toBeGreaterThan(3);
  });

  it("when states get a phase or tracks around them", () => {
    expect(everywhere((now, one, two) => wrapInPhase(now, [one, two], "Around"), sameMeaning)).toBeGreaterThan(0);
    expect(everywhere((now, one) => wrapInPhase(now, [one], "Around"), sameMeaning)).toBeGreaterThan(3);
    expect(everywhere((now, one) => makeTracks(now, [one], "Around"), sameMeaning)).toBeGreaterThan(3);
  });

  it("when a phase goes that was put around states", () => {
    const edits = everywhere((now, one, two) => {
      const wrapped = wrapInPhase(now, [one, two], "Around");
      return isEdit(wrapped) ? unwrapPhase(wrapped.after, wrapped.select?.[0] ?? "") : null;
    }, sameMeaning);
    expect(edits).toBeGreaterThan(0);
  });

  it("when a copy is added, and the copy leads to copies and else where its original leads", () => {
    const edits = everywhere(
      (now, one) => pasteStates(now, JSON.stringify(copyStates(now, [one])), ""),
      (before, after) => expect(meaningOf(after)).toEqual(meaningOf(before)),
    );
    expect(edits).toBeGreaterThan(3);
  });
});

describe("states pasted into another protocol", () => {
  const unknown = (protocol: Protocol): string[] =>
    checkProtocol(protocol, null)
      .filter(({ message }) =>
        /There is no (state|condition|clock|message|variable|table|fact "(vars|clocks)\.|"vars\.)/.test(message),
      )
      .map(({ message, at }) => `${at}: ${message}`);

  it.each(EXAMPLES)(
    "bring along what they name: all of $name into the next example",
    ({ protocol }) => {
      const at = EXAMPLES.findIndex((each) => each.protocol === protocol);
      const other = EXAMPLES[(at + 1) % EXAMPLES.length]?.protocol ?? protocol;
      const copied = copyStates(protocol, paths(protocol));
      const attempt = pasteStates(other, JSON.stringify(copied), "");
      if (!isEdit(attempt)) throw new Error("Nothing was pasted.");
      expect(unknown(attempt.after)).toEqual(unknown(other));
    },
    30_000,
  );
});
