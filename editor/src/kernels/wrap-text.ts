import type { Face, MeasureText } from "./text-size.ts";

/** A text in lines that fit a width, broken between words; a word that is too long is broken inside. */
export function wrapText(text: string, width: number, face: Face, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width, face, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer, face) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, width: number, face: Face, measure: MeasureText): string[] {
  if (measure(word, face) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter, face) > width) {
      cut.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...cut, piece];
}
