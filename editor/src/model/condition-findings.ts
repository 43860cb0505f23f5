import { fault, readExpression, typeInWords, type Finding, type World } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** A way to mend an expression in one click. */
export interface Fix {
  /** As its button says it: "Use author.followers". */
  readonly title: string;
  readonly source: string;
}

/** What is wrong with an expression that must have a type (in CEL's words; null for any), or may fail at run time. */
export function findingsOf(world: World, source: string, wanted: string | null): readonly Finding[] {
  const { expression, findings } = readExpression(world, source);
  if (expression === null || wanted === null) return findings;
  if (expression.type === wanted || expression.type.startsWith("dyn")) return findings;
  const problem = t("This must be {wanted}, and is {given}.", {
    wanted: typeInWords(wanted),
    given: typeInWords(expression.type),
  });
  return [...findings, fault(problem, { start: 0, end: source.length })];
}

/** How a finding can be mended, when it is known what was meant. */
export function fixOf(source: string, { code, meant, start, end }: Finding): Fix | null {
  const said = source.slice(start, end);
  if (code === "optional-fact")
    return { title: t("Ask first whether it is known"), source: `has(${said}) && ${inParentheses(source)}` };
  if (meant === undefined) return null;
  const { instead, name = said } = meant;
  const from = source.indexOf(name, start);
  if (from === -1) return null;
  return {
    title: t("Use {name}", { name: instead }),
    source: source.slice(0, from) + instead + source.slice(from + name.length),
  };
}

const inParentheses = (source: string): string => (/\|\||\?/.test(source) ? `(${source})` : source);
