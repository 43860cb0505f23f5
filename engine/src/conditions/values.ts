import type { ASTNode } from "@marcbachmann/cel-js";
import { nearest } from "../protocol/nearest.ts";
import { doubt, fault, type Finding } from "./finding.ts";
import type { Domain, Readables } from "./readable.ts";
import { childrenOf, loopOf, pathOf, textOf } from "./syntax-tree.ts";

/** Names of items in loops, with the values that they can have. */
type Items = ReadonlyMap<string, Domain | null>;

/** Texts that are compared with a fact that never has them. */
export function checkValues(tree: ASTNode, readables: Readables): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: ASTNode, items: Items): void => {
    findings.push(...comparisons(node).flatMap(([fact, texts]) => check(fact, texts, items)));
    const loop = loopOf(node);
    if (loop === null) {
      for (const child of childrenOf(node)) visit(child, items);
      return;
    }
    visit(loop.list, items);
    const inside = new Map(items).set(loop.item, domainOf(loop.list, items));
    for (const body of loop.bodies) visit(body, inside);
  };
  const domainOf = (node: ASTNode, items: Items): Domain | null => {
    const path = pathOf(node);
    if (path === null) return null;
    return items.has(path) ? (items.get(path) ?? null) : (readables.get(path)?.domain ?? null);
  };
  const check = (fact: ASTNode, texts: readonly ASTNode[], items: Items): Finding[] => {
    const domain = domainOf(fact, items);
    return domain === null ? [] : texts.flatMap((text) => findingOf(text, pathOf(fact) ?? "this", domain) ?? []);
  };
  visit(tree, new Map());
  return findings;
}

/** A fact and the texts that it is compared with, wherever `==`, `!=` or `in` stands. */
function comparisons(node: ASTNode): readonly (readonly [fact: ASTNode, texts: readonly ASTNode[]])[] {
  if (node.op === "==" || node.op === "!=") {
    const [left, right] = node.args;
    return [
      [left, [right]],
      [right, [left]],
    ];
  }
  if (node.op !== "in") return [];
  const [one, many] = node.args;
  return many.op === "list" ? [[one, many.args]] : [[many, [one]]];
}

function findingOf(text: ASTNode, path: string, { values, extent }: Domain): Finding | null {
  const word = textOf(text);
  if (word === null || values.includes(word)) return null;
  const meant = nearest(word, values);
  const hint = meant === null ? `It is one of: ${values.join(", ") || "none"}.` : `Did you mean '${meant}'?`;
  const instead = meant === null ? undefined : { instead: `'${meant}'` };
  if (extent === "all")
    return { ...fault(`${path} is never '${word}'.`, text, hint, instead), code: "condition-value" };
  if (extent === "brand")
    return doubt("condition-value", `The brand has no '${word}' for ${path}.`, text, hint, instead);
  return meant === null ? null : doubt("condition-value", `'${word}' is not usual for ${path}.`, text, hint, instead);
}
