import { parseProtocol, type Protocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { COLLEGE, collegeIdea, scenariosFailing } from "../kit/college.ts";
import { exampleFile } from "../kit/example.ts";
import { renamedState } from "../kit/renamed-states.ts";
import { differencesIn } from "../kit/same-meaning.ts";

const wanted = collegeIdea().protocol;

/** The example with other names for a state, a condition and a message, and one place in its text put otherwise. */
function drawn(from = "", to = ""): Protocol {
  const text = JSON.stringify(JSON.parse(exampleFile(COLLEGE, "protocol.json")))
    .replaceAll('"soundsNegative"', '"itSoundsNegative"')
    .replaceAll('"withCare"', '"weAreSorry"');
  const put = text.replace(from, () => to);
  if (from !== "" && put === text) throw new Error(`the example does not say ${from}`);
  return parseProtocol(renamedState(JSON.parse(put), "watch", "watchForADay"));
}

const BREAKS: ReadonlyArray<readonly [what: string, from: string, to: string]> = [
  ["a wait", '"PT24H"', '"PT23H"'],
  ["a note on a card", "They come back to the page", "They come back"],
  ["a reason", "a glory hound: do not engage", "a glory hound"],
  ["a message", "Good to hear.", "Good."],
  ["a title", '"Like it"', '"Love it"'],
  ["the place of errors", '"onError":"someoneLooks"', '"onError":"letStand"'],
];

describe("a protocol that was drawn", () => {
  it("means the same under other names of its states and conditions", () => {
    expect(differencesIn(wanted, drawn())).toEqual([]);
    expect(scenariosFailing(drawn())).toEqual([]);
  });

  it.each(BREAKS)("does not mean the same where %s is another", (_what, from, to) => {
    expect(differencesIn(wanted, drawn(from, to))).toHaveLength(1);
  });

  it("does not mean the same where rows stand in another order, or an action is left out", () => {
    const { machine, ...rest } = drawn();
    const { assess, doNotEngage, ...states } = machine.states ?? {};
    const rows = assess?.on?.["mention"];
    const deeds = doNotEngage?.entry;
    if (!Array.isArray(rows) || !Array.isArray(deeds)) throw new Error("the example has other rows and actions");
    const swapped = { ...assess, on: { ...assess?.on, mention: rows.toReversed() } };
    const other = { ...rest, machine: { ...machine, states: { ...machine.states, assess: swapped } } } as Protocol;
    expect(differencesIn(wanted, other).map(({ how }) => how)).toEqual(["reordered"]);
    expect(scenariosFailing(other)).not.toEqual([]);
    const lazy = { ...doNotEngage, entry: deeds.slice(0, -1) };
    const fewer = {
      ...rest,
      machine: { ...machine, states: { ...states, assess, doNotEngage: lazy } },
    } as Protocol;
    expect(differencesIn(wanted, fewer).map(({ how }) => how)).toContain("removed");
  });
});
