import type { Environment } from "@marcbachmann/cel-js";
import type { Issue } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import type { Condition, DecisionTable, Protocol } from "../protocol/protocol.ts";
import { ConditionContext, factReader, type FactReader, type Situation } from "./context.ts";
import { readExpression, type Expression } from "./expression.ts";

/** A fact that was read, with its value. */
export interface ReadValue {
  readonly fact: string;
  readonly value: Json;
}

/** What came of asking: an answer, or why there is none; always with what was read. */
export type Judgement<T> = ({ readonly value: T } | { readonly error: string }) & {
  readonly values: readonly ReadValue[];
};

/** A condition that can be asked. */
export interface CompiledCondition {
  readonly name: string;
  readonly title: string;
  ask(situation: Situation): Judgement<boolean>;
}

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
  ask(situation: Situation): Judgement<TableHit>;
}

type Report = (issue: Issue) => void;

function checked(
  environment: Environment,
  source: string,
  at: string,
  report: Report,
  wanted?: string,
): Expression | null {
  const result = readExpression(environment, source);
  if ("fault" in result) {
    report({
      code: "condition",
      severity: "error",
      certain: true,
      message: `${result.fault.message}, at character ${result.fault.start + 1} of: ${source}`,
      at,
    });
    return null;
  }
  if (wanted !== undefined && result.expression.type !== wanted && result.expression.type !== "dyn") {
    report({
      code: "condition",
      severity: "error",
      certain: true,
      message: `This must be true or false, and is ${result.expression.type}: ${source}`,
      at,
    });
    return null;
  }
  return result.expression;
}

/** What expressions read, each fact once, ready to be noted in a trace. */
type Readers = ReadonlyArray<{ readonly fact: string; readonly read: FactReader }>;

function readersOf(expressions: readonly Expression[]): Readers {
  return [...new Set(expressions.flatMap((expression) => expression.reads))].map((fact) => ({
    fact,
    read: factReader(fact),
  }));
}

function evaluate<T>(readers: Readers, situation: Situation, run: () => T): Judgement<T> {
  const values: ReadValue[] = [];
  for (const { fact, read } of readers) {
    const value = read(situation);
    if (value !== undefined && (typeof value !== "object" || value === null || Array.isArray(value)))
      values.push({ fact, value });
  }
  try {
    return { value: run(), values };
  } catch (error) {
    return { error: (error as { summary?: string }).summary ?? String(error), values };
  }
}

/** Compiles a condition, reporting what is wrong with it. */
export function compileCondition(
  environment: Environment,
  name: string,
  condition: Condition,
  report: Report,
): CompiledCondition | null {
  const expression = checked(environment, condition.when, `conditions.${name}.when`, report, "bool");
  if (expression === null) return null;
  const readers = readersOf([expression]);
  return {
    name,
    title: condition.title,
    ask: (situation) =>
      evaluate(readers, situation, () => expression.evaluate(new ConditionContext(situation)) === true),
  };
}

/** Compiles a decision table: inputs are asked once, cells test them as `it`, the first row that fits wins. */
export function compileTable(
  environment: Environment,
  name: string,
  table: DecisionTable,
  report: Report,
): CompiledTable | null {
  const inputs = table.inputs.map((source, index) =>
    checked(environment, source, `tables.${name}.inputs.${index}`, report),
  );
  if (inputs.some((input) => input === null)) return null;
  const ready = inputs as Expression[];
  const rows = table.rows.map((row, index) => {
    if (row.when.length !== ready.length) {
      report({
        code: "table",
        severity: "error",
        certain: true,
        message: `Row ${index + 1} has ${row.when.length} cells for ${ready.length} inputs.`,
        at: `tables.${name}.rows.${index}`,
      });
    }
    const cells = row.when.map((cell, column) => {
      const input = ready[column];
      if (cell.trim() === "" || input === undefined) return null;
      return checked(
        environment.clone().registerVariable("it", input.type),
        cell,
        `tables.${name}.rows.${index}.when.${column}`,
        report,
        "bool",
      );
    });
    return { cells, then: row.then, because: row.because ?? table.title };
  });
  const hit = (situation: Situation): TableHit => {
    const its = ready.map((input) => input.evaluate(new ConditionContext(situation)));
    const row = rows.findIndex(({ cells }) =>
      cells.every(
        (cell, column) => cell === null || cell.evaluate(new ConditionContext(situation, its[column])) === true,
      ),
    );
    const found = rows[row];
    if (found === undefined) throw new Error(`no row of "${table.title}" fits`);
    return { row, then: found.then, because: found.because };
  };
  const readers = readersOf(ready);
  return { name, title: table.title, ask: (situation) => evaluate(readers, situation, () => hit(situation)) };
}

/** Everything that a protocol can ask, by name. */
export interface Judges {
  readonly conditions: ReadonlyMap<string, CompiledCondition>;
  readonly tables: ReadonlyMap<string, CompiledTable>;
}

/** Compiles all conditions and tables of a protocol, reporting what is wrong with them. */
export function compileJudges(
  environment: Environment,
  protocol: Pick<Protocol, "conditions" | "tables">,
  report: Report,
): Judges {
  const conditions = Object.entries(protocol.conditions).flatMap(
    ([name, condition]) => compileCondition(environment, name, condition, report) ?? [],
  );
  const tables = Object.entries(protocol.tables).flatMap(
    ([name, table]) => compileTable(environment, name, table, report) ?? [],
  );
  return {
    conditions: new Map(conditions.map((each) => [each.name, each])),
    tables: new Map(tables.map((each) => [each.name, each])),
  };
}
