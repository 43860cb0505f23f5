/** Counts how often each thing came, whatever it is made of. */
export class Counter<T extends readonly (string | null)[]> {
  readonly #counts = new Map<string, { readonly of: T; times: number }>();

  /** Counts it once more. */
  add(of: T): void {
    const key = JSON.stringify(of);
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { of, times: 1 });
    else known.times += 1;
  }

  /** All that came, the most frequent first, else in the order of its parts. */
  sorted(): { readonly of: T; readonly times: number }[] {
    return [...this.#counts]
      .toSorted(([one, a], [other, b]) => b.times - a.times || (one < other ? -1 : 1))
      .map(([, each]) => each);
  }
}

/** The value of a key, made when it is asked for first. */
export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
