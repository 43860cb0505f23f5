/** A face in which text is measured; `px` its size and `weight` its boldness. */
export interface Face {
  readonly px: number;
  readonly weight: 400 | 500 | 600 | 700;
}

/** How wide a text is in a face, in px. */
export type MeasureText = (text: string, face: Face) => number;

const NARROW = /[iljtfrI.,:;'’“”!|()\- ]/;
const WIDE = /[mwMW@—%]/;

/** A measure that needs no browser: close to Inter, a little too wide rather than too narrow, always the same. */
export const estimateText: MeasureText = (text, { px, weight }) => {
  let ems = 0;
  for (const letter of text)
    ems += NARROW.test(letter) ? 0.31 : WIDE.test(letter) ? 0.88 : /\p{Lu}/u.test(letter) ? 0.69 : 0.575;
  return ems * px * (weight >= 600 ? 1.04 : 1);
};

/** What was counted: an edit has the same texts counted again, all but one. */
const COUNTED = new WeakMap<MeasureText, Map<string, number>>();

/** The number of lines that a text takes when it breaks between words; a word that is too long breaks inside. */
export function countLines(text: string, width: number, face: Face, measure: MeasureText): number {
  const counted = COUNTED.get(measure) ?? new Map<string, number>();
  COUNTED.set(measure, counted);
  const key = `${width} ${face.weight} ${face.px} ${text}`;
  const lines = counted.get(key) ?? linesOf(text, width, face, measure);
  counted.set(key, lines);
  return lines;
}

function linesOf(text: string, width: number, face: Face, measure: MeasureText): number {
  let lines = 1;
  let used = 0;
  const space = measure(" ", face);
  for (const word of text.split(/\s+/)) {
    // A browser's lines are as wide as their measured words, to a third of a thousandth.
    const wide = measure(word, face) * 1.001;
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used += (used > 0 ? space : 0) + Math.min(wide, width);
  }
  return lines;
}

/** The largest letters, between two sizes, in which a text fits a box without breaking a word. */
export function fittingPx(
  text: string,
  width: number,
  height: number,
  sizes: { readonly least: number; readonly most: number },
  measure: MeasureText,
): number {
  for (let px = sizes.most; px > sizes.least; px -= 2) {
    const face: Face = { px, weight: 600 };
    const whole = text.split(/\s+/).every((word) => measure(word, face) <= width);
    if (whole && countLines(text, width, face, measure) * px * 1.15 <= height) return px;
  }
  return sizes.least;
}

/** A measure that asks a canvas for true widths and remembers them. */
export function canvasMeasure(context: CanvasRenderingContext2D, family: string): MeasureText {
  const known = new Map<string, number>();
  return (text, { px, weight }) => {
    const key = `${weight} ${px}px ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = `${weight} ${px}px ${family}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
