/**
 * A function of texts that works each text out once and tells it again from then on: for pure functions that are asked
 * the same over and over. Beyond `most` texts it forgets them all, so that it never holds more.
 */
export function remembered<V>(work: (text: string) => V, most: number): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = work(text);
    if (known.size >= most) known.clear();
    known.set(text, now);
    return now;
  };
}
