import type { ASTNode } from "@marcbachmann/cel-js";
import { EXPRESSION_LIMITS } from "../vocabulary/limits.ts";
import type { ConditionContext } from "./context.ts";
import type { World } from "./environment.ts";
import { findingOf } from "./error-words.ts";
import { fault, type Finding } from "./finding.ts";
import { twinOf } from "./functions.ts";
import { lookUpNames } from "./names.ts";
import { checkPresence } from "./presence.ts";
import { childrenOf, type SyntaxNode } from "./syntax-tree.ts";
import { checkValues } from "./values.ts";

/** A typed, parsed expression. */
export interface Expression {
  readonly source: string;
  /** In CEL's words; every number is a `double`. */
  readonly type: string;
  /** Dotted facts that the expression reads, in order of appearance: `triage.topics`. */
  readonly reads: readonly string[];
  /** Evaluates; throws an error when a fact is missing or something else goes wrong. */
  evaluate(context: ConditionContext): unknown;
}

/** An expression, or null when it cannot run; and what is wrong or doubtful about it. */
export interface ExpressionReading {
  readonly expression: Expression | null;
  readonly findings: readonly Finding[];
}

/** Parses and type-checks a CEL expression. Never throws for a bad expression. */
export function readExpression({ environment, readables, effort }: World, source: string): ExpressionReading {
  const refused = (findings: readonly Finding[]): ExpressionReading => ({ expression: null, findings });
  if (source.length > EXPRESSION_LIMITS.source)
    return refused([
      fault(`An expression has at most ${EXPRESSION_LIMITS.source} characters.`, { start: 0, end: source.length }),
    ]);
  try {
    const parsed = environment.parse(source);
    const { reads, findings } = lookUpNames(parsed.ast, readables);
    if (findings.length > 0) return refused(findings);
    const doubts = [...checkValues(parsed.ast, readables), ...checkPresence(parsed.ast, readables)];
    prepare(parsed.ast);
    const checked = parsed.check();
    if (!checked.valid) return refused([findingOf(checked.error, source)]);
    const expression: Expression = {
      source,
      type: checked.type ?? "dyn",
      reads,
      evaluate(context) {
        effort.searched = 0;
        return parsed(context);
      },
    };
    return { expression, findings: doubts };
  } catch (error) {
    return refused([findingOf(error, source)]);
  }
}

/** The syntax tree of an expression as it is written; null when it cannot be parsed. */
export function syntaxOf({ environment }: World, source: string): SyntaxNode | null {
  try {
    return environment.parse(source).ast;
  } catch {
    // What is wrong with it is told by `readExpression`.
    return null;
  }
}

/** Before a syntax tree is checked, whole numbers become doubles (but the index of a list), functions their twins. */
function prepare(node: ASTNode): void {
  if (node.op === "value") {
    if (typeof node.args === "bigint") (node as { args: unknown }).args = Number(node.args);
    return;
  }
  if (node.op === "call" || node.op === "rcall") (node.args as unknown[])[0] = twinOf(node.args[0]);
  for (const child of childrenOf(node)) if (!isIndex(node, child)) prepare(child);
}

function isIndex(node: ASTNode, child: ASTNode): boolean {
  return node.op === "[]" && child === node.args[1] && child.op === "value";
}
