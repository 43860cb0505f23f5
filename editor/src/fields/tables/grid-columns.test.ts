import { expect, it } from "vitest";
import type { DecisionTable } from "@parley/engine";
import { BRAND, PROTOCOL } from "../../model/airline.fixture.ts";
import { leadOutputs } from "../../model/lead-outputs.ts";
import { givingColumns } from "./grid-columns.ts";

const name = "whoLeads";
const TABLE: DecisionTable = {
  title: "Who leads a case",
  inputs: ["triage.urgent"],
  rows: [{ when: [""], then: "nobodyWeKnow" }],
};
const DOCUMENT = { ...PROTOCOL, tables: { ...PROTOCOL.tables, [name]: TABLE } };

it("a lead that the brand does not have is missing, though no row names one that it has", () => {
  const asked = leadOutputs(DOCUMENT, TABLE);
  expect([...asked]).toEqual([null]);
  const [then] = givingColumns(TABLE, new Map(), BRAND, asked);
  expect(then?.isMissing("nobodyWeKnow")).toBe(true);
  expect(then?.fault("nobodyWeKnow")).toBe("missing: there is no lead “nobodyWeKnow”");
  expect([Object.keys(BRAND.leads)[0] ?? "", "none", ""].map((kept) => then?.isMissing(kept))).toEqual([
    false,
    false,
    false,
  ]);
});

it("what no action asks for a lead may be anything", () => {
  const asked = leadOutputs(PROTOCOL, TABLE);
  expect(asked.size).toBe(0);
  expect(givingColumns(TABLE, new Map(), BRAND, asked)[0]?.isMissing("nobodyWeKnow")).toBe(false);
});
