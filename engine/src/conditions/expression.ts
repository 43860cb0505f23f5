import type { ASTNode, Environment } from "@marcbachmann/cel-js";
import { LINEAR_MATCHES } from "./environment.ts";

/** A typed, parsed expression. */
export interface Expression {
  readonly source: string;
  readonly type: string;
  /** Dotted facts that the expression reads, in order of appearance: `triage.topics`. */
  readonly reads: readonly string[];
  /** Evaluates; throws an error whose message says what went wrong. */
  evaluate(context: object): unknown;
}

/** Why an expression was refused, with the place in its source (characters, end excluded). */
export interface ExpressionFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ExpressionResult = { readonly expression: Expression } | { readonly fault: ExpressionFault };

/** Parses and type-checks a CEL expression. Never throws for a bad expression. */
export function readExpression(environment: Environment, source: string): ExpressionResult {
  try {
    const parsed = environment.parse(source);
    const reads = new Set<string>();
    prepare(parsed.ast, reads);
    const checked = parsed.check();
    if (!checked.valid) return { fault: faultOf(checked.error) };
    return {
      expression: { source, type: checked.type ?? "dyn", reads: [...reads], evaluate: (context) => parsed(context) },
    };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): ExpressionFault {
  const detail = error as { summary?: string; message?: string; range?: { start: number; end: number } };
  return {
    message: detail.summary ?? detail.message ?? String(error),
    start: detail.range?.start ?? 0,
    end: detail.range?.end ?? 0,
  };
}

/**
 * Prepares a syntax tree before it is checked: number literals become doubles (but list indexes),
 * `matches` becomes its linear-time twin, and what the expression reads is collected.
 */
function prepare(node: ASTNode, reads: Set<string>): void {
  const path = factPath(node);
  if (path !== null) {
    reads.add(path);
    return;
  }
  if (node.op === "value") {
    if (typeof node.args === "bigint") (node as { args: unknown }).args = Number(node.args);
    return;
  }
  if (node.op === "rcall" && node.args[0] === "matches") (node.args as unknown[])[0] = LINEAR_MATCHES;
  for (const child of childrenOf(node)) prepare(child, reads);
}

/** `author.followers` as a dotted path; null for everything else. */
function factPath(node: ASTNode): string | null {
  if (node.op === "id") return node.args;
  if (node.op !== ".") return null;
  const [target, name] = node.args;
  const base = factPath(target);
  return base === null ? null : `${base}.${name}`;
}

function childrenOf(node: ASTNode): ASTNode[] {
  const found: ASTNode[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isNode(value)) found.push(value);
  };
  look(node.op === "[]" ? node.args[0] : node.args);
  return found;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}
