import { sameSyntax, syntaxOf, type SyntaxNode, type World } from "@parley/engine";
import type { FactNames } from "./condition-names.ts";
import { isCompound, readRule, writeRule, type Rule } from "./condition-rule.ts";

/** Several conditions of which all, any or none must hold. All of nothing is always so, any of nothing never. */
export interface Group {
  readonly kind: "group";
  readonly holds: "all" | "any" | "none";
  readonly parts: readonly Part[];
}

/** A part of an expression that no rule shows, as it is written. */
export interface Opaque {
  readonly kind: "cel";
  readonly source: string;
}

export type Part = Group | Rule | Opaque;

/**
 * An expression as a tree of groups and rules that shows all of it: written down again, it has the same syntax tree. Null
 * when something in it is no rule; then it is edited as text.
 */
export function treeOf(world: World, source: string, names: FactNames): Group | null {
  const syntax = syntaxOf(world, source);
  if (syntax === null) return null;
  const tree = rooted(partOf(syntax, source, names));
  if (!isWhole(tree)) return null;
  const again = syntaxOf(world, celOf(tree));
  return again !== null && sameSyntax(again, syntax) ? tree : null;
}

/** An expression as groups and rules as far as they go, for reading; what is no rule stands in it as text. Null when it cannot be parsed. */
export function outlineOf(world: World, source: string, names: FactNames): Group | null {
  const syntax = syntaxOf(world, source);
  return syntax === null ? null : rooted(partOf(syntax, source, names));
}

/** Is there a rule in it, so that it can be said in words? What is always or never so can, too. */
export const hasRule = ({ parts }: Group): boolean =>
  parts.length === 0 || parts.some((part) => part.kind === "rule" || (part.kind === "group" && hasRule(part)));

/** A tree as an expression. Groups of nothing inside it say nothing yet, and are left out. */
export function celOf({ holds, parts }: Group): string {
  const written = parts.flatMap((part) => writtenOf(part) ?? []);
  if (written.length === 0) return holds === "any" ? "false" : "true";
  const [only] = written;
  if (holds === "none")
    return written.length === 1 && only !== undefined ? `!(${only.source})` : `!(${joined(written, " || ")})`;
  return joined(written, holds === "all" ? " && " : " || ");
}

interface Written {
  readonly source: string;
  /** Does it need no parentheses among others? */
  readonly close: boolean;
}

function writtenOf(part: Part): Written | null {
  if (part.kind === "cel") return { source: part.source, close: false };
  if (part.kind === "rule") return { source: writeRule(part), close: !isCompound(part) };
  if (part.parts.every((each) => each.kind === "group" && writtenOf(each) === null)) return null;
  return { source: celOf(part), close: part.holds === "none" };
}

const joined = (parts: readonly Written[], between: string): string =>
  parts.length === 1
    ? (parts[0]?.source ?? "")
    : parts.map(({ source, close }) => (close ? source : `(${source})`)).join(between);

const group = (holds: Group["holds"], parts: readonly Part[]): Group => ({ kind: "group", holds, parts });

const rooted = (part: Part): Group => (part.kind === "group" ? part : group("all", [part]));

const isWhole = (part: Part): boolean => (part.kind === "group" ? part.parts.every(isWhole) : part.kind === "rule");

function partOf(node: SyntaxNode, source: string, names: FactNames): Part {
  if (node.op === "value" && typeof node.args === "boolean") return group(node.args ? "all" : "any", []);
  const rule = readRule(node, names);
  if (rule !== null) return rule;
  if (node.op === "&&" || node.op === "||")
    return group(
      node.op === "&&" ? "all" : "any",
      chained(node, node.op, names).map((each) => partOf(each, source, names)),
    );
  if (node.op === "!_") {
    const refused = partOf(node.args, source, names);
    return group("none", refused.kind === "group" && refused.holds === "any" ? refused.parts : [refused]);
  }
  return { kind: "cel", source: source.slice(node.start, node.end) };
}

/** The operands of `a && b && c`, which is `(a && b) && c`; a rule of two comparisons stays whole. */
function chained(node: SyntaxNode, op: "&&" | "||", names: FactNames): readonly SyntaxNode[] {
  if (node.op !== op || readRule(node, names) !== null) return [node];
  const [left, right] = node.args;
  return [...chained(left, op, names), right];
}
