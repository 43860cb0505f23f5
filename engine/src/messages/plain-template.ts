import { valuesIn } from "./values.ts";

/** A fact by its group and name, and what stands there when it is unsaid or empty. */
interface Named {
  readonly group: string;
  readonly name: string;
  readonly otherwise: Named | string | null;
}

/** A template that is text with facts in between. */
export type PlainTemplate = ReadonlyArray<string | Named>;

/** Liquid that is more than text and `{{ values }}`, and braces that belong to no value. */
const MORE = /\{%|\{\{|\}\}/;

/**
 * A template's parts, where it is text with facts in between, each at most with `default`; null for all others. Most
 * messages are, and Liquid takes about twenty times as long to fill them in.
 */
export function plainTemplate(source: string): PlainTemplate | null {
  const parts: (string | Named)[] = [];
  let from = 0;
  for (const { start, end, path, filters } of valuesIn(source)) {
    const [filter, ...more] = filters;
    if (more.length > 0 || (filter !== undefined && (filter.name !== "default" || filter.args.length !== 1)))
      return null;
    const otherwise = filter === undefined ? null : defaultOf(filter.args[0] ?? "");
    const named = otherwise === undefined ? null : namedOf(path, otherwise);
    if (named === null || source.startsWith("{{-", start) || source.slice(start, end).endsWith("-}}")) return null;
    parts.push(source.slice(from, start), named);
    from = end;
  }
  parts.push(source.slice(from));
  return parts.some((part) => typeof part === "string" && MORE.test(part)) ? null : parts;
}

/** What `default` gives: a text, or a fact; undefined for anything else. */
function defaultOf(written: string): Named | string | undefined {
  const [, , text] = /^(["'])([^"'\\]*)\1$/.exec(written) ?? [];
  if (text !== undefined) return text;
  return /^\w+\.\w+$/.test(written) ? (namedOf(written.split("."), null) ?? undefined) : undefined;
}

function namedOf(path: readonly string[] | null, otherwise: Named["otherwise"]): Named | null {
  const [group, name, ...deeper] = path ?? [];
  if (group === undefined || name === undefined || deeper.length > 0 || LIQUID_OWN.has(name)) return null;
  return { group, name, otherwise };
}

/** Names that Liquid answers itself. */
const LIQUID_OWN: ReadonlySet<string> = new Set(["size", "first", "last"]);

/** Fills a template in, as Liquid would; null where that is Liquid's to say: a fact is no text, or is not there. */
export function fillInPlain(template: PlainTemplate, scope: object): string | null {
  let text = "";
  for (const part of template) {
    const piece = typeof part === "string" ? part : textOf(part, scope as Scope);
    if (piece === null) return null;
    text += piece;
  }
  return text;
}

type Scope = { readonly [group: string]: { readonly [name: string]: unknown } | undefined };

function textOf({ group, name, otherwise }: Named, scope: Scope): string | null {
  const facts = Object.hasOwn(scope, group) ? scope[group] : undefined;
  const value = facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (typeof value === "string" && (value !== "" || otherwise === null)) return value;
  if (otherwise === null || (value !== "" && value !== null)) return null;
  return typeof otherwise === "string" ? otherwise : textOf(otherwise, scope);
}
