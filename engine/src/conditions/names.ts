import type { ASTNode } from "@marcbachmann/cel-js";
import { FUNCTIONS } from "../vocabulary/functions.ts";
import { EXPRESSION_LIMITS } from "../vocabulary/limits.ts";
import { nearest } from "../protocol/nearest.ts";
import { fault, type Finding } from "./finding.ts";
import { faultOfPattern } from "./functions.ts";
import type { Readables } from "./readable.ts";
import { askedByHas, childrenOf, loopOf, pathOf, textOf } from "./syntax-tree.ts";

/** What an expression reads and calls: dotted facts in order of appearance, and what is wrong with the names. */
export interface Names {
  readonly reads: readonly string[];
  readonly findings: readonly Finding[];
}

/** Looks every name of an expression up: facts, functions, patterns, and how deep its loops go. */
export function lookUpNames(tree: ASTNode, readables: Readables): Names {
  const reads = new Set<string>();
  const findings: Finding[] = [];
  const visit = (node: ASTNode, items: readonly string[], loops: number): void => {
    const path = pathOf(node);
    if (path !== null) {
      const [root = ""] = path.split(".", 1);
      if (items.includes(root)) return;
      reads.add(path);
      const problem = faultOfPath(path, node, readables);
      if (problem !== null) findings.push(problem);
      return;
    }
    const asked = askedByHas(node);
    if (node.op === "call" || node.op === "rcall") findings.push(...faultsOfCall(node));
    const loop = loopOf(node);
    if (loop !== null) {
      if (loops === EXPRESSION_LIMITS.nestedLoops)
        findings.push(fault(`More than ${EXPRESSION_LIMITS.nestedLoops} loops inside each other.`, node));
      visit(loop.list, items, loops);
      for (const body of loop.bodies) visit(body, [...items, loop.item], loops + 1);
      return;
    }
    if (asked !== null && !asked.includes(".")) return;
    for (const child of childrenOf(node)) visit(child, items, loops);
  };
  visit(tree, [], 0);
  return { reads: [...reads].filter((path) => path !== "it"), findings };
}

function faultOfPath(path: string, node: ASTNode, readables: Readables): Finding | null {
  if (readables.has(path) || isOpen(path, readables)) return null;
  const group = [...readables.keys()].filter((known) => known.startsWith(`${path}.`));
  if (group.length > 0)
    return fault(`"${path}" is a group of facts, not one.`, node, `It has: ${group.map(lastName).join(", ")}.`);
  const meant = factMeant(path, readables);
  if (meant !== null)
    return fault(`There is no fact "${path}".`, node, `Did you mean \`${meant}\`?`, { instead: meant });
  const [root = ""] = path.split(".", 1);
  const siblings = [...readables.keys()].filter((known) => known.startsWith(`${root}.`));
  return fault(
    `There is no fact "${path}".`,
    node,
    siblings.length > 0
      ? `"${root}" has: ${siblings.map(lastName).join(", ")}.`
      : `Facts are grouped: ${[...new Set([...readables.keys()].map((known) => known.split(".", 1)[0]))].join(", ")}.`,
  );
}

/** Data of an event may hold anything; so may what is not known before it runs. */
function isOpen(path: string, readables: Readables): boolean {
  const names = path.split(".");
  return names.some((_, index) => {
    const type = readables.get(names.slice(0, index).join("."))?.type;
    return type === "dyn" || type?.startsWith("map<") === true;
  });
}

/** The fact that a wrong path is meant to be: one that is nearly the same, or has the same name in another group. */
function factMeant(path: string, readables: Readables): string | null {
  const known = [...readables.keys()];
  const near = nearest(path, known);
  if (near !== null) return near;
  const last = lastName(path);
  const namesakes = known.filter((each) => lastName(each) === last);
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
}

const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

function faultsOfCall(node: Extract<ASTNode, { op: "call" | "rcall" }>): Finding[] {
  const name = node.args[0];
  if (!Object.hasOwn(FUNCTIONS, name)) {
    const known = Object.keys(FUNCTIONS);
    const meant = nearest(name, known);
    return [
      fault(
        `There is no function "${name}".`,
        node,
        meant === null ? `There are: ${known.join(", ")}.` : `Did you mean \`${meant}\`?`,
        meant === null ? undefined : { name, instead: meant },
      ),
    ];
  }
  const [pattern] = node.op === "rcall" ? node.args[2] : [];
  const source = name === "matches" && pattern !== undefined ? textOf(pattern) : null;
  const problem = source === null ? null : faultOfPattern(source);
  return problem === null || pattern === undefined ? [] : [fault(`This is not a pattern: ${problem}.`, pattern)];
}
