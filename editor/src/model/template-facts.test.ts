import { parseProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { PROTOCOL } from "./airline.fixture.ts";
import { whatItShows } from "./template-facts.ts";

describe("what a template shows", () => {
  it("is counted in its document, and what it lacks is not named", () => {
    const bare = {
      parley: 1,
      id: "a",
      title: "A",
      machine: { id: "a", initial: "b", states: { b: { type: "final" } } },
    };
    expect(whatItShows(parseProtocol(bare))).toEqual(["1 state"]);
  });

  it("names tracks, ways back and languages where there are any", () => {
    const shown = whatItShows(PROTOCOL);
    expect(shown).toContain("things that go on side by side");
    expect(shown).toContain("a way back to where a case was");
    expect(shown.some((phrase) => /^\d+ messages in \d languages$/.test(phrase))).toBe(true);
  });
});
