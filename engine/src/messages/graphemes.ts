const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The characters of a text as a reader sees them (Unicode Standard Annex 29): a flag, a family, an accented letter is one. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
