import type { DecisionTable } from "../protocol/protocol.ts";
import { cellTest, isEmptyCell } from "./cells.ts";
import { ConditionContext, type Situation } from "./context.ts";
import { withIt, type World } from "./environment.ts";
import { typeInWords } from "./error-words.ts";
import { readExpression, type Expression, type ExpressionReading } from "./expression.ts";
import { fault, issueOf, type Finding } from "./finding.ts";
import { checkedExpression, judgementOf, readersOf, type Judgement, type Report } from "./judgement.ts";
import { checkRows } from "./table-rows.ts";

/** The row of a table that was hit. */
export interface TableHit {
  readonly row: number;
  /** The row's value, or one per output column. */
  readonly then: string | { readonly [output: string]: string };
  readonly because: string;
}

/** A table that can be asked; no row may fit, which is an error. */
export interface CompiledTable {
  readonly name: string;
  readonly title: string;
  /** Asks; `noting`, unless it is false, also notes the values of the facts that are read. */
  ask(situation: Situation, noting?: boolean): Judgement<TableHit>;
}

/** Compiles a decision table: inputs are asked once, cells test them as `it`, the first row that fits wins. */
export function compileTable(world: World, name: string, table: DecisionTable, report: Report): CompiledTable | null {
  const at = `tables.${name}`;
  checkRows(table, at, report);
  const inputs = table.inputs.map((source, index) => checkedExpression(world, source, `${at}.inputs.${index}`, report));
  if (inputs.some((input) => input === null)) return null;
  const asked = inputs as Expression[];
  const columns = asked.map((input) => cellReader(world, input));
  const rows = table.rows.map((row, index) => ({
    cells: row.when.map((cell, column) => {
      const read = columns[column];
      if (isEmptyCell(cell) || read === undefined) return null;
      const { expression, findings } = read(cell);
      for (const finding of findings) report(issueOf(finding, `${at}.rows.${index}.when.${column}`, cell));
      return expression;
    }),
    then: row.then,
    because: row.because ?? table.title,
  }));
  const readers = readersOf([...asked, ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))]);
  return {
    name,
    title: table.title,
    ask: (situation, noting = true) =>
      judgementOf(noting ? readers : [], situation, () => hitOf(table.title, asked, rows, situation)),
  };
}

/** A row whose cells can be asked; null fits any value. */
interface CompiledRow extends Omit<TableHit, "row"> {
  readonly cells: readonly (Expression | null)[];
}

function hitOf(
  title: string,
  inputs: readonly Expression[],
  rows: readonly CompiledRow[],
  situation: Situation,
): TableHit {
  const context = new ConditionContext(situation);
  const values: unknown[] = [];
  for (const input of inputs) values.push(input.evaluate(context));
  for (const [row, { cells, then, because }] of rows.entries())
    if (fits(cells, values, context)) return { row, then, because };
  throw new Error(`no row of "${title}" fits`);
}

function fits(cells: readonly (Expression | null)[], values: readonly unknown[], context: ConditionContext): boolean {
  for (const [column, cell] of cells.entries()) {
    if (cell === null) continue;
    context.it = values[column];
    if (cell.evaluate(context) !== true) return false;
  }
  return true;
}

/**
 * Reads the cells of a column that asks for an input: each as the expression that it stands for, with what is wrong with it
 * at its place in the cell. Cells that say the same are read once, since large tables repeat themselves.
 */
export function cellReader(world: World, input: Expression): (cell: string) => ExpressionReading {
  const inside = withIt(world, { ...world.readables.get(input.source.trim()), type: input.type, optional: false });
  const known = new Map<string, ExpressionReading>();
  return (cell) => {
    const reading = known.get(cell) ?? readCell(inside, cell, input);
    known.set(cell, reading);
    return reading;
  };
}

/** A cell that must be true or false; what is wrong is told at its place in the cell, not in the CEL that it stands for. */
function readCell(world: World, cell: string, input: Expression): ExpressionReading {
  const { source, before } = cellTest(world, cell, input.type);
  const { expression, findings } = readExpression(world, source);
  const placed = findings.map((finding): Finding => ({ ...finding, ...placeIn(cell, finding, before) }));
  if (expression === null || expression.type === "bool" || expression.type.startsWith("dyn"))
    return { expression, findings: placed };
  const problem = fault(
    `A cell must be true or false, and this is ${typeInWords(expression.type)}.`,
    { start: 0, end: cell.length },
    "Write a value, a comparison such as > 3, or a test on `it`.",
  );
  return { expression: null, findings: [...placed, problem] };
}

function placeIn(cell: string, { start, end }: Finding, before: number | null): Pick<Finding, "start" | "end"> {
  if (before === null) return { start: 0, end: cell.length };
  const within = (position: number): number => Math.min(Math.max(position - before, 0), cell.length);
  return { start: within(start), end: within(end) };
}
