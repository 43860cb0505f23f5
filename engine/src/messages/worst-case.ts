import { CaseTag, IfTag, UnlessTag, type Template } from "liquidjs";
import type { LengthRule } from "../vocabulary/channels.ts";
import { measure } from "./measure.ts";
import { fillIn, namesIn, type ParsedTemplate } from "./template.ts";
import type { WorstFacts } from "./worst-facts.ts";

/** More ways through a message than this are not tried. */
const MOST_WAYS = 512;

/**
 * Every text that a message can become with the longest facts: each way through its choices, with each of the facts that
 * may be unsaid said and not; or why that cannot be worked out. What a filter makes of a shorter value is not looked at.
 */
export function longestTexts(
  template: ParsedTemplate,
  facts: WorstFacts,
): readonly string[] | { readonly unknown: string } {
  const used = new Set(namesIn(template).map(({ path }) => path.slice(0, 2).join(".")));
  const unsaid = subsetsOf(facts.optional.filter((path) => used.has(path)));
  const ways = waysThrough(template);
  if (ways === null || ways.length * unsaid.length > MOST_WAYS) return { unknown: "it has too many choices" };
  try {
    const scopes = unsaid.map((paths) => facts.scope(paths));
    return [...new Set(ways.flatMap((way) => scopes.map((scope) => fillIn(way, scope))))];
  } catch (error) {
    return { unknown: (error as Error).message };
  }
}

/** How much of a rule the longest of some texts takes. */
export function worstOf(texts: readonly string[], rule: LengthRule): number {
  return Math.max(...texts.map((text) => measure(text, rule)));
}

/** A template without its choices, once for each way through them. */
function waysThrough(template: ParsedTemplate): ParsedTemplate[] | null {
  let ways: Template[][] = [[]];
  for (const part of template) {
    const branches = branchesOf(part);
    if (branches === null) {
      for (const way of ways) way.push(part);
      continue;
    }
    const inner = branches.map(waysThrough);
    if (inner.includes(null)) return null;
    const choices = inner.flatMap((each) => each ?? []);
    if (ways.length * choices.length > MOST_WAYS) return null;
    ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice]));
  }
  return ways;
}

/** The branches of a choice, with the empty one that is taken when nothing holds; null for what is no choice. */
function branchesOf(part: Template): ParsedTemplate[] | null {
  if (!(part instanceof IfTag || part instanceof UnlessTag || part instanceof CaseTag)) return null;
  return [...part.branches.map(({ templates }) => templates), part.elseTemplates ?? []];
}

function subsetsOf<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((each) => [...each, item])], [[]]);
}
