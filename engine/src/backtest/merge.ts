import type { Json } from "../protocol/json.ts";
import { sampleOf } from "./sample.ts";

/**
 * Two results as one: numbers add up, lists are samples, and what only one of them has stays. Keys come in order, so the
 * same counts are the same bytes, however they were dealt out. Associative and commutative; `{}` changes nothing.
 */
export function mergeCounts(one: Json, other: Json): Json {
  if (typeof one === "number" && typeof other === "number") return one + other;
  if (isList(one) && isList(other)) return sampleOf(one, other);
  const [first, second] = [one as Members, other as Members];
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return Object.fromEntries(keys.map((key) => [key, both(own(first, key), own(second, key))]));
}

type Members = { readonly [key: string]: Json };

const isList = (value: Json): value is readonly string[] & Json => Array.isArray(value);

const own = (value: Members, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined);

/** What only one has is merged with nothing, so that its own keys come in order. */
function both(one: Json | undefined, other: Json | undefined): Json {
  const present = one ?? other ?? 0;
  const none: Json = typeof present === "number" ? 0 : Array.isArray(present) ? [] : {};
  return mergeCounts(one ?? none, other ?? none);
}
