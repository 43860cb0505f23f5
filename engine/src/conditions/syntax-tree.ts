import type { ASTNode } from "@marcbachmann/cel-js";

/** A node of the syntax tree of an expression. */
export type SyntaxNode = ASTNode;

/** Do two trees say the same, however they are spaced? A whole number is the same as its double, as it is when they run. */
export function sameSyntax(one: SyntaxNode, other: SyntaxNode): boolean {
  return one.op === other.op && sameArgs(one.args, other.args);
}

function sameArgs(one: unknown, other: unknown): boolean {
  if (isNode(one)) return isNode(other) && sameSyntax(one, other);
  if (Array.isArray(one))
    return (
      Array.isArray(other) && one.length === other.length && one.every((each, index) => sameArgs(each, other[index]))
    );
  return comparable(one) === comparable(other);
}

const comparable = (value: unknown): unknown => (typeof value === "bigint" ? Number(value) : value);

/** `author.followers` as a dotted path; null for everything else. */
export function pathOf(node: ASTNode): string | null {
  if (node.op === "id") return node.args;
  if (node.op !== ".") return null;
  const [target, name] = node.args;
  const base = pathOf(target);
  return base === null ? null : `${base}.${name}`;
}

/** The nodes right below a node, as they are written. */
export function childrenOf(node: ASTNode): readonly ASTNode[] {
  const found: ASTNode[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isNode(value)) found.push(value);
  };
  look(node.args);
  return found;
}

/** A loop: the list that it walks, the name that each item has, and what is asked of each. */
export interface Loop {
  readonly list: ASTNode;
  readonly item: string;
  readonly bodies: readonly ASTNode[];
}

const LOOPS = new Set(["exists", "exists_one", "all", "filter", "map"]);

/** `list.exists(x, …)` and its like; null for everything else. */
export function loopOf(node: ASTNode): Loop | null {
  if (node.op !== "rcall") return null;
  const [name, list, [item, ...bodies]] = node.args;
  return LOOPS.has(name) && item?.op === "id" && bodies.length > 0 ? { list, item: item.args, bodies } : null;
}

/** The fact that `has(…)` asks for; null for everything else. */
export function askedByHas(node: ASTNode): string | null {
  if (node.op !== "call" || node.args[0] !== "has") return null;
  const [asked] = node.args[1];
  return asked === undefined ? null : pathOf(asked);
}

/** The text of a literal; null for everything else. */
export function textOf(node: ASTNode): string | null {
  return node.op === "value" && typeof node.args === "string" ? node.args : null;
}

/** A literal, also a negative one. */
export function isLiteral(node: ASTNode): boolean {
  return node.op === "value" || (node.op === "-_" && node.args.op === "value");
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}
