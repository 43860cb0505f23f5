import { closest, distance } from "fastest-levenshtein";

/** The known name that a misspelt one is nearest to; null when none is near enough to be meant (a third of its letters). */
export function nearest(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(name, [...known]);
  return distance(name, best) <= Math.max(1, Math.floor(name.length / 3)) ? best : null;
}
