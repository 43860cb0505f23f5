/** Texts up to this length are told whole. */
const WHOLE = 60;
/** How much of what stayed the same stands around what changed, in letters. */
const AROUND = 22;
/** How much of what changed is told. */
const MOST = 110;

/** Two texts as they are told beside each other: of long ones only what differs, with a little of what stands around it. */
export function differing(before: string, after: string): readonly [before: string, after: string] {
  if (before.length <= WHOLE && after.length <= WHOLE) return [before, after];
  const [old, now] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const cut = (letters: readonly string[]): string => around(letters, start, letters.length - end);
  return [cut(old), cut(now)];
}

function around(letters: readonly string[], start: number, end: number): string {
  const from = start <= AROUND ? 0 : wordFrom(letters, start - AROUND);
  const to = end + AROUND >= letters.length ? letters.length : wordTo(letters, end, end + AROUND);
  const said = letters.slice(from, Math.min(to, from + MOST)).join("");
  const isCut = from + MOST < to;
  return `${from > 0 ? "… " : ""}${said}${isCut || to < letters.length ? " …" : ""}`;
}

/** The end of the last whole word before a place, but not before what changed. */
function wordTo(letters: readonly string[], end: number, at: number): number {
  const space = letters.lastIndexOf(" ", at);
  return space <= end ? at : space;
}

/** The beginning of the word at or after a place. */
function wordFrom(letters: readonly string[], at: number): number {
  const space = letters.indexOf(" ", at - 1);
  return space < 0 || space > at + AROUND - 2 ? at : space + 1;
}
