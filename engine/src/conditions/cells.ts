import type { ASTNode } from "@marcbachmann/cel-js";
import type { World } from "./environment.ts";
import { isLiteral } from "./syntax-tree.ts";

/** A cell as CEL. Its own source stands whole in the expression, `before` characters from the start; or null when it does not. */
export interface CellTest {
  readonly source: string;
  readonly before: number | null;
}

const COMPARISON = /^\s*(==|!=|>=|<=|>|<)/;
const NOT = /^\s*not\s*\((.*)\)\s*$/s;

/** Any value fits a cell that is empty, or a dash. */
export const isEmptyCell = (cell: string): boolean => cell.trim() === "" || cell.trim() === "-";

/**
 * A cell as a test on `it`, in CEL. `> 3` compares the input; literals, one or several with commas between, are the
 * values that fit (of a list: the items, one of which it must have); `not(…)` around them are those that do not;
 * everything else is CEL as it stands. After the unary tests of the Decision Model and Notation (DMN) 1.3, section 9.2.
 */
export function cellTest({ environment }: World, cell: string, inputType: string): CellTest {
  if (COMPARISON.test(cell)) return { source: `it ${cell}`, before: 3 };
  const refused = NOT.exec(cell)?.[1];
  const listed = refused ?? cell;
  const literals = literalsIn(environment, listed);
  if (literals === null) return { source: cell, before: 0 };
  if (inputType.startsWith("list")) {
    const had = literals.map(({ start, end }) => `${`[${listed}]`.slice(start, end)} in it`).join(" || ");
    return { source: refused === undefined ? had : `!(${had})`, before: null };
  }
  if (refused === undefined) return { source: `it in [${cell}]`, before: "it in [".length };
  return { source: `!(it in [${refused}])`, before: "!(it in [".length - cell.indexOf(refused, cell.indexOf("(")) };
}

/** The literals of `'a', 'b'`, placed in `['a', 'b']`; null when it is something else. */
function literalsIn(environment: World["environment"], listed: string): readonly ASTNode[] | null {
  try {
    const { ast } = environment.parse(`[${listed}]`);
    return ast.op === "list" && ast.args.length > 0 && ast.args.every(isLiteral) ? ast.args : null;
  } catch {
    return null;
  }
}
