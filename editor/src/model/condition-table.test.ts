import { describe, expect, it } from "vitest";
import type { DecisionTable } from "@parley/engine";
import {
  cellAt,
  columnsOf,
  fromTsv,
  otherwiseRow,
  toTsv,
  withCells,
  withInput,
  withInputMoved,
  withOutput,
  withOutputNamed,
  withoutInput,
  withoutOutput,
  withRow,
  withRowMoved,
} from "./condition-table.ts";

const TABLE: DecisionTable = {
  title: "Who leads",
  inputs: ["triage.urgent", "triage.topics"],
  rows: [
    { when: ["it", ""], then: "duty", because: "now" },
    { when: ["", ""], then: "front" },
  ],
};

describe("a table", () => {
  it("keeps every cell where its column is when columns are moved", () => {
    const moved = withInputMoved(TABLE, 0, 1);
    expect(moved.inputs).toEqual(["triage.topics", "triage.urgent"]);
    expect(moved.rows.map(({ when }) => when)).toEqual([
      ["", "it"],
      ["", ""],
    ]);
  });

  it("has a cell for every column after one was added or taken away", () => {
    expect(withInput(TABLE, "mention.public").rows.map(({ when }) => when.length)).toEqual([3, 3]);
    expect(withoutInput(TABLE, 0).rows.map(({ when }) => when)).toEqual([[""], [""]]);
    expect(withoutInput(withoutInput(TABLE, 0), 0).inputs).toHaveLength(1);
  });

  it("gives several results by name, and one without", () => {
    const two = withOutput(TABLE, "band", "lead");
    expect(two.rows[0]?.then).toEqual({ lead: "duty", band: "" });
    expect(withOutputNamed(two, "band", "tier").rows[0]?.then).toEqual({ lead: "duty", tier: "" });
    expect(withoutOutput(two, "band")).toEqual(TABLE);
  });

  it("takes cells of a spreadsheet, and adds the rows that they need", () => {
    const [urgent, topics, lead] = columnsOf(TABLE);
    if (urgent === undefined || topics === undefined || lead === undefined) throw new Error("a column is missing");
    const pasted = withCells(TABLE, [
      { row: 1, column: urgent, value: "!it" },
      { row: 2, column: lead, value: "desk" },
    ]);
    expect(pasted.rows).toHaveLength(3);
    expect(pasted.rows.map((row) => cellAt(row, lead))).toEqual(["duty", "front", "desk"]);
    expect(pasted.rows[2]?.when).toEqual(["", ""]);
  });

  it("never has more than 500 rows", () => {
    const full = { ...TABLE, rows: Array.from({ length: 500 }, () => ({ when: ["", ""], then: "x" })) };
    expect(withRow(full, 3)).toBe(full);
    expect(withCells(full, [{ row: 700, column: { kind: "because" }, value: "late" }]).rows).toHaveLength(500);
  });

  it("knows the row that takes everything, wherever it is moved", () => {
    expect(otherwiseRow(TABLE)).toBe(1);
    expect(otherwiseRow(withRowMoved(TABLE, 1, 0))).toBe(0);
    expect(withRowMoved(TABLE, 1, 2)).toEqual(TABLE);
  });
});

it("cells go to a spreadsheet and come back", () => {
  const cells = [
    ["at most 2", "Billing or Cards"],
    ["anything", "front"],
  ];
  expect(fromTsv(toTsv(cells))).toEqual(cells);
  expect(fromTsv('"say ""hi"""\tb\r\n')).toEqual([['say "hi"', "b"]]);
});
