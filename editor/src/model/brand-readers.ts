import type { Json, Protocol } from "@parley/engine";

/** The titles of the protocols that ask for a fact such as `brand.generous`, in a condition, a table, an action or a message. */
export function readersOf(fact: string, protocols: readonly Protocol[]): readonly string[] {
  const named = new RegExp(`(?<![\\w.])${fact.replaceAll(".", "\\.")}(?!\\w)`);
  return protocols
    .filter((protocol) => textsIn(protocol as unknown as Json).some((text) => named.test(text)))
    .map(({ title }) => title);
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
