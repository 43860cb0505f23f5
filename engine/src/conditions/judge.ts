import type { Condition, Protocol } from "../protocol/protocol.ts";
import { ConditionContext, type Situation } from "./context.ts";
import type { World } from "./environment.ts";
import { checkedExpression, judgementOf, readersOf, type Judgement, type Report } from "./judgement.ts";
import { compileTable, type CompiledTable } from "./table.ts";

/** A condition that can be asked. */
export interface CompiledCondition {
  readonly name: string;
  readonly title: string;
  /** Asks; `noting` also notes the values of the facts that are read. */
  ask(situation: Situation, noting: boolean): Judgement<boolean>;
}

/** Everything that a protocol can ask, by name. */
export interface Judges {
  readonly conditions: ReadonlyMap<string, CompiledCondition>;
  readonly tables: ReadonlyMap<string, CompiledTable>;
}

/** Compiles a condition, reporting what is wrong with it; null when it cannot run. */
function compileCondition(world: World, name: string, condition: Condition, report: Report): CompiledCondition | null {
  const expression = checkedExpression(world, condition.when, `conditions.${name}.when`, report, "bool");
  if (expression === null) return null;
  const readers = readersOf([expression]);
  return {
    name,
    title: condition.title,
    ask: (situation, noting) =>
      judgementOf(noting ? readers : [], situation, () => {
        const value = expression.evaluate(new ConditionContext(situation));
        if (typeof value !== "boolean") throw new Error("the answer is neither true nor false");
        return value;
      }),
  };
}

/** Compiles all conditions and tables of a protocol, reporting what is wrong with them. */
export function compileJudges(world: World, protocol: Pick<Protocol, "conditions" | "tables">, report: Report): Judges {
  const conditions = Object.entries(protocol.conditions).flatMap(
    ([name, condition]) => compileCondition(world, name, condition, report) ?? [],
  );
  const tables = Object.entries(protocol.tables).flatMap(
    ([name, table]) => compileTable(world, name, table, report) ?? [],
  );
  return {
    conditions: new Map(conditions.map((each) => [each.name, each])),
    tables: new Map(tables.map((each) => [each.name, each])),
  };
}
