import { describe, expect, it } from "vitest";
import type { Issue } from "../errors.ts";
import { toySituation } from "../fixtures/situation.ts";
import type { DecisionTable } from "../protocol/protocol.ts";
import type { Situation } from "./context.ts";
import { worldOf } from "./environment.ts";
import { compileJudges } from "./judge.ts";

const world = worldOf({ variables: {}, clocks: {}, events: {} }, null);

function compiled(table: Pick<DecisionTable, "inputs" | "rows" | "outputs">) {
  const issues: Issue[] = [];
  const judges = compileJudges(world, { conditions: {}, tables: { t: { title: "T", ...table } } }, (issue) =>
    issues.push(issue),
  );
  return { table: judges.tables.get("t"), issues };
}

/** Which row a table of one input hits. */
function rowOf(input: string, cells: readonly string[], situation: Situation): number | string {
  const rows = cells.map((cell) => ({ when: [cell], then: "x" }));
  const { table, issues } = compiled({ inputs: [input], rows });
  const [wrong] = issues.filter((issue) => issue.severity === "error");
  if (wrong !== undefined || table === undefined) throw new Error(wrong?.message);
  const judgement = table.ask(situation);
  return "error" in judgement ? judgement.error : judgement.value.row;
}

const told = (table: Pick<DecisionTable, "inputs" | "rows" | "outputs">) =>
  compiled(table).issues.map(({ code, severity, at, message, hint = "" }) =>
    `${severity} ${code} ${at}: ${message} ${hint}`.trim(),
  );

const LAST = { when: [""], then: "x" };

describe("a cell", () => {
  const situation = toySituation({
    author: { followers: 5 },
    triage: { topics: ["billing", "cards"], intent: "praise" },
  });
  it.each([
    ["author.followers", "> 3", true],
    ["author.followers", ">= 5.5", false],
    ["author.followers", "!= 5", false],
    ["author.followers", "5", true],
    ["author.followers", "-5", false],
    ["author.followers", "1, 2, 5", true],
    ["author.followers", "not(1, 2)", true],
    ["author.followers", "not(5)", false],
    ["author.followers", "it > 3 && it < 6", true],
    ["size(triage.topics)", "> 1", true],
    ["size(triage.topics)", "1, 2", true],
    ["triage.intent", "'praise'", true],
    ["triage.intent", "'complaint', 'request'", false],
    ["triage.intent", "it.startsWith('pra')", true],
    ["triage.intent", "not('complaint')", true],
    ["triage.topics", "'cards'", true],
    ["triage.topics", "'parking', 'cards'", true],
    ["triage.topics", "not('cards')", false],
    ["triage.topics", "'cards' in it && size(it) == 2", true],
    ["triage.urgent", "false", true],
    ["triage.urgent", "it", false],
    ["triage.urgent", "!it", true],
    ["mention.at", "<= now", true],
    ["triage.urgent", "", true],
    ["triage.urgent", " - ", true],
  ])("of %s that says %j fits: %s", (input, cell, fits) => {
    expect(rowOf(input, [cell, ""], situation)).toBe(fits ? 0 : 1);
  });

  it.each([
    ["author.followers", "> 'many'", "\">\" does not go between a number and a text. (Character 1 of: > 'many')"],
    ["author.followers", "'many'", "\"in\" does not go between a number and a list. (Character 1 of: 'many')"],
    ["triage.intent", "'complain'", "it is never 'complain'. (Character 1 of: 'complain')"],
    ["triage.intent", "it == author.nam", 'There is no fact "author.nam". (Character 7 of: it == author.nam)'],
    ["triage.intent", "size(it)", "A cell must be true or false, and this is a number. (Character 1 of: size(it))"],
  ])("of %s that says %j is refused at its place", (input, cell, message) => {
    const { issues } = compiled({ inputs: [input], rows: [{ when: [cell], then: "x" }, LAST] });
    expect(issues).toMatchObject([{ severity: "error", certain: true, at: "tables.t.rows.0.when.0", message }]);
  });
});

describe("a table", () => {
  it("takes the first row that fits, and tells what it read", () => {
    const { table } = compiled({
      inputs: ["author.followers", "triage.topics"],
      outputs: ["lead", "offline"],
      rows: [
        { when: ["> 100", ""], then: { lead: "press", offline: "none" } },
        { when: ["", "'billing'"], then: { lead: "billing", offline: "callback" }, because: "it is about a bill" },
        { when: ["", "'billing'"], then: { lead: "never", offline: "none" } },
        { when: ["", ""], then: { lead: "frontline", offline: "none" } },
      ],
    });
    expect(table?.ask(toySituation({ triage: { topics: ["billing"] } }))).toEqual({
      value: { row: 1, then: { lead: "billing", offline: "callback" }, because: "it is about a bill" },
      values: [
        { fact: "author.followers", value: 0 },
        { fact: "triage.topics", value: ["billing"] },
      ],
    });
  });

  it("fails when no row fits, and when an input is missing", () => {
    expect(rowOf("author.followers", ["> 3"], toySituation())).toBe('no row of "T" fits');
    expect(rowOf("author.name", ["'Ann'", ""], toySituation())).toBe("author.name is missing");
  });

  it("warns when no row may fit, and of rows that are never reached", () => {
    expect(told({ inputs: ["author.followers"], rows: [{ when: ["> 3"], then: "x" }] })).toEqual([
      "warning table-open tables.t.rows: No row may fit; then whatever asks the table fails. End with a row of empty cells.",
    ]);
    expect(told({ inputs: ["author.followers"], rows: [LAST, { when: ["> 3"], then: "x" }] })).toEqual([
      "warning table-unreached tables.t.rows.1: Row 1 fits always: those below it are never reached. Move it to the end.",
    ]);
  });

  it.each([
    [
      "a cell too few",
      { inputs: ["author.followers", "triage.urgent"], rows: [LAST] },
      "error table tables.t.rows.0.when: Row 1 has 1 cells for 2 inputs.",
    ],
    [
      "several values without outputs",
      { inputs: ["author.followers"], rows: [{ when: [""], then: { lead: "x" } }] },
      'error table tables.t.rows.0.then: Row 1 gives several values, and the table names no outputs. Write "outputs": ["lead"].',
    ],
    [
      "one value for several outputs",
      { inputs: ["author.followers"], outputs: ["lead"], rows: [LAST] },
      "error table tables.t.rows.0.then: Row 1 gives one value for several outputs. Give one for each of: lead.",
    ],
    [
      "a wrong output twice over",
      { inputs: ["author.followers"], outputs: ["lead"], rows: [{ when: [""], then: { laed: "x" } }] },
      'error table tables.t.rows.0.then: Row 1 gives no "lead". Give a value for every output.\nerror table tables.t.rows.0.then: Row 1 gives "laed", which is not an output. The outputs are: lead.',
    ],
    [
      "two outputs of one name",
      { inputs: ["author.followers"], outputs: ["lead", "lead"], rows: [{ when: [""], then: { lead: "x" } }] },
      'error table tables.t.outputs: There are two outputs "lead".',
    ],
  ])("refuses %s", (_, table, expected) => {
    expect(told(table).join("\n")).toBe(expected);
  });
});
