import { describe, expect, it } from "vitest";
import { CHART, PROTOCOL } from "../../model/airline.fixture.ts";
import { partsWith, statesWith } from "./find-words.ts";

describe("a text that is looked for", () => {
  it("is found in titles, which say so themselves, and elsewhere with what stands around", () => {
    const eye = CHART.states.find(({ title }) => title === "Keep an eye on it");
    expect(statesWith(CHART, "KEEP AN EYE").get(eye?.path ?? "")).toBeNull();
    const inCondition = [...statesWith(CHART, "journalist").values()].find((each) => each !== null);
    expect(inCondition).toMatchObject({ where: "if", piece: "journalist" });
    expect(`${inCondition?.before}${inCondition?.piece}${inCondition?.after}`).toContain("a journalist asks");
  });

  it("is found in conditions, messages in any language, and rows of tables", () => {
    const parts = (text: string) => partsWith(PROTOCOL, text).map(({ part, name }) => `${part}.${name}`);
    expect(parts("journalist")).toContain("conditions.pressAsks");
    expect(parts("localizador")).toEqual(["messages.askDm"]);
    expect(parts("about a bag")).toContain("tables.whoLeads");
    expect(parts("no such words")).toEqual([]);
  });
});
