/**
 * A number from 0 to 2³² − 1 that depends on every character of a text, evenly enough to draw samples by and to deal out
 * work by. FNV-1a over UTF-16 units (Fowler, Noll, Vo; the Internet-Draft draft-eastlake-fnv), then the last mix of
 * MurmurHash3 (Appleby), since FNV alone leaves the upper bits of short texts alike. Not for secrets.
 */
export function spreadOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Orders texts by their spread: whatever the order in which they come, the first few of them are a fair sample. */
export function bySpread(one: string, other: string): number {
  return spreadOf(one) - spreadOf(other) || (one < other ? -1 : one > other ? 1 : 0);
}
