import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { FACTS } from "../vocabulary/facts.ts";
import type { Fact } from "../vocabulary/fact-types.ts";
import { messageScope } from "./scope.ts";

/**
 * How long texts get in practice, in code points, where a sender may say more. A name: the longest on X, and about the
 * longest elsewhere. A handle: the longest on Instagram; X has 15. The length of a variable and of a policy's text is a
 * guess, where what it starts with is not longer.
 */
const IN_PRACTICE: { readonly [fact: string]: number } = { "author.name": 50, "author.handle": 30 };
const VARIABLE_LENGTH = 60;
const UNBOUNDED_LENGTH = 100;

/** The character that takes most of every limit: one character, of two on X, of four bytes. */
const WIDEST = "\u{20BB7}";

/** The longest values that a message can read. */
export interface WorstFacts {
  /** The facts that may be unsaid: `author.name`. */
  readonly optional: readonly string[];
  /** What a template reads when everything is said and as long as it gets, except what is named here. */
  scope(unsaid: readonly string[]): object;
}

/** The longest values of the facts, of the protocol's variables and of the brand's policies. */
export function worstFacts({ variables }: Pick<Protocol, "variables">, brand: Brand | null): WorstFacts {
  const facts = Object.entries(FACTS).flatMap(([group, inside]) =>
    Object.entries<Fact>(inside.facts).map(([name, fact]) => ({ group, name, path: `${group}.${name}`, fact })),
  );
  const vars = Object.fromEntries(Object.entries(variables).map(([name, each]) => [name, longestVariable(each)]));
  return {
    optional: facts.filter(({ fact }) => fact.need === "optional").map(({ path }) => path),
    scope(unsaid) {
      const groups: Record<string, Record<string, unknown>> = {};
      for (const { group, name, path, fact } of facts)
        if (!unsaid.includes(path)) (groups[group] ??= {})[name] = longest(path, fact, brand);
      const { name, policies } = brand ?? { name: WIDEST.repeat(UNBOUNDED_LENGTH), policies: {} };
      return messageScope(groups as never, { vars, brand: { name, policies } });
    },
  };
}

function longest(path: string, { type, values, usual, maxLength, format, max }: Fact, brand: Brand | null): unknown {
  const length = IN_PRACTICE[path] ?? maxLength ?? UNBOUNDED_LENGTH;
  if (type === "bool") return false;
  if (type === "double") return max ?? 999_999.99;
  if (type === "timestamp") return "2026-12-31T23:59:59.999Z";
  if (path === "triage.topics" && brand !== null) return Object.keys(brand.topics);
  if (type === "list<string>") return values ?? usual ?? [WIDEST.repeat(length)];
  if (values !== undefined) return values.toSorted((a, b) => b.length - a.length)[0];
  return format === "url" ? `https://example.com/${"a".repeat(length - 20)}` : WIDEST.repeat(length);
}

function longestVariable({ type, initial }: Protocol["variables"][string]): string | number | boolean {
  if (type === "bool") return false;
  if (type !== "string") return 999_999.99;
  return String(initial).length > VARIABLE_LENGTH ? initial : WIDEST.repeat(VARIABLE_LENGTH);
}
