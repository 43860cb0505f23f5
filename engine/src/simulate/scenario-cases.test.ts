import { describe, expect, it } from "vitest";
import { parseScenarios } from "./scenario.ts";

const told = (cases: unknown) => ({
  title: "Who leads",
  at: "2026-03-02T10:00:00Z",
  steps: [
    {
      mention: { text: "My <what> is late, <sic>", author: { handle: "ann", followers: "<followers>" } },
      expect: { decision: { lead: "<lead>" } },
    },
  ],
  cases,
});

describe("a scenario told for several cases", () => {
  it("is one for each, with the case's values in its texts and in place of them", () => {
    const scenarios = parseScenarios(
      told([
        { title: "a bag", what: "bag", followers: 3, lead: "baggage" },
        { title: "a train", what: "train", followers: 9_000, lead: "duty" },
      ]),
    );
    expect(scenarios.map(({ title }) => title)).toEqual(["Who leads: a bag", "Who leads: a train"]);
    expect(scenarios[1]?.steps[0]).toMatchObject({
      mention: { text: "My train is late, <sic>", author: { followers: 9_000 } },
      expect: { decision: { lead: "duty" } },
    });
  });

  it("is itself when it has none", () => {
    const { cases: _, ...plain } = told([]);
    const text = JSON.parse(JSON.stringify(plain).replace('"<followers>"', "1")) as object;
    expect(parseScenarios(text).map(({ title }) => title)).toEqual(["Who leads"]);
  });

  it.each([
    ["no rows", [], "cases"],
    ["a row of lists", [{ what: [] }], "cases"],
    ["a row that lacks a name", [{ what: "bag", followers: 1, lead: "duty" }, { what: "bag" }], "cases.1"],
  ])("refuses %s", (_, cases, at) => {
    expect(() => parseScenarios(told(cases))).toThrow(expect.objectContaining({ code: "PARLEY_SCENARIO_INVALID", at }));
  });

  it("does not take names of the language's own for columns", () => {
    const scenario = told([{ title: "<constructor>", what: "<toString>", followers: 1, lead: "duty" }]);
    expect(parseScenarios(scenario)[0]?.steps[0]).toMatchObject({ mention: { text: "My <toString> is late, <sic>" } });
  });
});
