import type { Issue } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import { factReader, type FactReader, type Situation } from "./context.ts";
import type { World } from "./environment.ts";
import { failureInWords, typeInWords } from "./error-words.ts";
import { readExpression, type Expression } from "./expression.ts";
import { fault, issueOf } from "./finding.ts";

/** A fact that was read, with its value. */
export interface ReadValue {
  readonly fact: string;
  readonly value: Json;
}

/** What came of asking: an answer, or why there is none; always with what was read. */
export type Judgement<T> = ({ readonly value: T } | { readonly error: string }) & {
  readonly values: readonly ReadValue[];
};

/** Where findings go. */
export type Report = (issue: Issue) => void;

/** Reads an expression that must have a type, reporting what is wrong at its place in the document; null when it cannot run. */
export function checkedExpression(
  world: World,
  source: string,
  at: string,
  report: Report,
  wanted?: string,
): Expression | null {
  const { expression, findings } = readExpression(world, source);
  for (const finding of findings) report(issueOf(finding, at, source));
  if (expression === null || wanted === undefined) return expression;
  if (expression.type === wanted || expression.type.startsWith("dyn")) return expression;
  const problem = `This must be ${typeInWords(wanted)}, and is ${typeInWords(expression.type)}.`;
  report(issueOf(fault(problem, { start: 0, end: source.length }), at, source));
  return null;
}

/** What expressions read, each fact once, ready to be noted in a trace. */
export type Readers = ReadonlyArray<{ readonly fact: string; readonly read: FactReader }>;

/** The readers of everything that some expressions read. */
export function readersOf(expressions: readonly Expression[]): Readers {
  return [...new Set(expressions.flatMap((expression) => expression.reads))].map((fact) => ({
    fact,
    read: factReader(fact),
  }));
}

/** Runs something that asks expressions; what it throws becomes the judgement's error. The readers note what was read. */
export function judgementOf<T>(readers: Readers, situation: Situation, run: () => T): Judgement<T> {
  const values = readers.length === 0 ? NOTHING : valuesOf(readers, situation);
  try {
    return { value: run(), values };
  } catch (error) {
    return { error: failureInWords(error), values };
  }
}

const NOTHING: readonly ReadValue[] = [];

/** What lies behind each fact, but for whole groups. */
function valuesOf(readers: Readers, situation: Situation): ReadValue[] {
  const values: ReadValue[] = [];
  for (const { fact, read } of readers) {
    const value = read(situation);
    if (value !== undefined && (typeof value !== "object" || value === null || Array.isArray(value)))
      values.push({ fact, value });
  }
  return values;
}
