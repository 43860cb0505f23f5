import type { ASTNode } from "@marcbachmann/cel-js";
import { doubt, type Finding } from "./finding.ts";
import type { Readables } from "./readable.ts";
import { askedByHas, childrenOf, pathOf } from "./syntax-tree.ts";

type Known = ReadonlySet<string>;

const NOTHING: Known = new Set();

/**
 * Optional facts that are read where nothing has made sure that they are there: the expression fails when they are not.
 * Both sides of `&&` and `||` count, whichever comes first, since CEL lets the one side overrule an error on the other.
 */
export function checkPresence(tree: ASTNode, readables: Readables): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: ASTNode, known: Known): void => {
    if (askedByHas(node) !== null) return;
    const path = pathOf(node);
    if (path !== null) {
      if (readables.get(path)?.optional === true && !known.has(path))
        findings.push(
          doubt("optional-fact", `${path} may be missing; then this fails.`, node, `Ask first: has(${path}) && …`),
        );
      return;
    }
    for (const [child, sure] of branchesOf(node)) visit(child, union(known, sure));
  };
  visit(tree, NOTHING);
  return findings;
}

/** The nodes below, each with the facts that are there whenever its value matters. */
function branchesOf(node: ASTNode): readonly (readonly [child: ASTNode, sure: Known])[] {
  if (node.op === "&&" || node.op === "||") {
    const [left, right] = node.args;
    const holds = node.op === "&&";
    return [
      [left, thereWhen(right, holds)],
      [right, thereWhen(left, holds)],
    ];
  }
  if (node.op === "?:") {
    const [test, yes, no] = node.args;
    return [
      [test, NOTHING],
      [yes, thereWhen(test, true)],
      [no, thereWhen(test, false)],
    ];
  }
  return childrenOf(node).map((child) => [child, NOTHING] as const);
}

/** The facts that are surely there when a test holds, or does not. */
function thereWhen(test: ASTNode, holds: boolean): Known {
  const asked = askedByHas(test);
  if (asked !== null) return holds ? new Set([asked]) : NOTHING;
  if (test.op === "!_") return thereWhen(test.args, !holds);
  if (test.op === (holds ? "&&" : "||")) {
    const [left, right] = test.args as readonly [ASTNode, ASTNode];
    return union(thereWhen(left, holds), thereWhen(right, holds));
  }
  return NOTHING;
}

const union = (one: Known, other: Known): Known => (other.size === 0 ? one : new Set([...one, ...other]));
