/** Ranges of code points that count 1 on X; all others count 2. From configuration 3 of twitter-text. */
const LIGHT: ReadonlyArray<readonly [from: number, to: number]> = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];

/** An emoji, however many code points it is made of. Made here, since `v` is younger than the language that we compile to. */
const EMOJI = new RegExp(String.raw`\p{RGI_Emoji}|[0-9#*]\u20E3`, "gv");

/**
 * What a text without links counts on X (docs.x.com, "Counting characters"). Written here and held against twitter-text
 * in tests: twitter-text itself brings core-js 2, which patches the built-in objects of whoever loads it.
 */
export function weightOf(text: string): number {
  let weight = 0;
  const rest = text.replace(EMOJI, () => {
    weight += 2;
    return "";
  });
  for (const character of rest) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

const isLight = (code: number): boolean => LIGHT.some(([from, to]) => code >= from && code <= to);
