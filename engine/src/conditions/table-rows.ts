import type { Issue } from "../errors.ts";
import type { DecisionTable } from "../protocol/protocol.ts";
import { isEmptyCell } from "./cells.ts";
import { nearest } from "../protocol/nearest.ts";
import type { Report } from "./judgement.ts";

/** The shape of a table: a cell for every input, a value for every output, and a row that always fits at the end. */
export function checkRows(table: DecisionTable, at: string, report: Report): void {
  const { inputs, outputs, rows } = table;
  const problem = (message: string, place: string, hint?: string): void =>
    report({
      code: "table",
      severity: "error",
      certain: true,
      message,
      at: place,
      ...(hint === undefined ? {} : { hint }),
    });
  const twice = outputs?.find((output, index) => outputs.indexOf(output) !== index);
  if (twice !== undefined) problem(`There are two outputs "${twice}".`, `${at}.outputs`);
  for (const [index, row] of rows.entries()) {
    if (row.when.length !== inputs.length)
      problem(`Row ${index + 1} has ${row.when.length} cells for ${inputs.length} inputs.`, `${at}.rows.${index}.when`);
    for (const [message, hint] of faultsOfResult(row.then, outputs))
      problem(`Row ${index + 1} ${message}`, `${at}.rows.${index}.then`, hint);
  }
  for (const issue of faultsOfOrder(rows, at)) report(issue);
}

type Row = DecisionTable["rows"][number];

function* faultsOfResult(
  then: Row["then"],
  outputs: readonly string[] | undefined,
): Generator<readonly [string, string]> {
  if (typeof then === "string") {
    if (outputs !== undefined)
      yield ["gives one value for several outputs.", `Give one for each of: ${outputs.join(", ")}.`];
    return;
  }
  if (outputs === undefined) {
    yield [
      "gives several values, and the table names no outputs.",
      `Write "outputs": ${JSON.stringify(Object.keys(then))}.`,
    ];
    return;
  }
  for (const output of outputs)
    if (!Object.hasOwn(then, output)) yield [`gives no "${output}".`, "Give a value for every output."];
  for (const name of Object.keys(then)) {
    if (outputs.includes(name)) continue;
    const meant = nearest(name, outputs);
    yield [
      `gives "${name}", which is not an output.`,
      meant === null ? `The outputs are: ${outputs.join(", ")}.` : `Did you mean "${meant}"?`,
    ];
  }
}

/** Below a row that always fits nothing is reached; without one, no row may fit, which is an error at run time. */
function* faultsOfOrder(rows: readonly Row[], at: string): Generator<Issue> {
  const always = rows.findIndex(({ when }) => when.every(isEmptyCell));
  if (always === -1)
    yield {
      code: "table-open",
      severity: "warning",
      certain: false,
      message: "No row may fit; then whatever asks the table fails.",
      hint: "End with a row of empty cells.",
      at: `${at}.rows`,
    };
  else if (always < rows.length - 1)
    yield {
      code: "table-unreached",
      severity: "warning",
      certain: true,
      message: `Row ${always + 1} fits always: those below it are never reached.`,
      hint: "Move it to the end.",
      at: `${at}.rows.${always + 1}`,
    };
}
