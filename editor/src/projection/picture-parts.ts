import type { Box } from "../kernels/layout-graph.ts";
import type { Face, MeasureText } from "../kernels/text-size.ts";
import { wrapText } from "../kernels/wrap-text.ts";

const LIGHT = {
  page: "#f6f5f2",
  paper: "#fffefb",
  phase: "#faf9f6",
  ink: "#1d1c1a",
  dim: "#66635d",
  line: "#e2dfd8",
  border: "#cfcbc2",
  wire: "#b9b4a9",
  respond: "#2f6fb3",
  due: "#985900",
  lead: "#7a4fb5",
  channel: "#0f7f75",
  offline: "#b23a5e",
} as const;

/** The colours of a picture. */
export type Inks = { readonly [ink in keyof typeof LIGHT]: string };

/** What pictures are drawn with: light for paper and other people's screens; dark beside them on a dark one. */
export const INKS: { readonly light: Inks; readonly dark: Inks } = {
  light: LIGHT,
  dark: {
    page: "#151619",
    paper: "#1d1f23",
    phase: "#191b1e",
    ink: "#ecebe7",
    dim: "#a29f98",
    line: "#2e3136",
    border: "#42464d",
    wire: "#565b63",
    respond: "#7db4ef",
    due: "#e5a84b",
    lead: "#bb98ec",
    channel: "#52c2b6",
    offline: "#ee86a4",
  },
};

export const TITLE: Face = { px: 13.5, weight: 600 };
export const TEXT: Face = { px: 12, weight: 400 };
export const SMALL: Face = { px: 11.5, weight: 400 };
export const EVENT: Face = { px: 11.5, weight: 600 };

/** Text as it may stand in SVG. Letters that XML does not allow are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A number as SVG needs it: to a tenth. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A rounded box. */
export function rect(
  { x, y, width, height }: Box,
  radius: number,
  { fill, stroke, dashed = false }: { readonly fill: string; readonly stroke: string; readonly dashed?: boolean },
): string {
  const dashes = dashed ? ' stroke-dasharray="4 3"' : "";
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" rx="${radius}" fill="${fill}" stroke="${stroke}"${dashes}/>`;
}

/** A straight line across. */
export const rule = (x: number, y: number, width: number, stroke: string): string =>
  `<path d="M${tenth(x)} ${tenth(y)}h${tenth(width)}" stroke="${stroke}"/>`;

/** A dot around a point. */
export const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${radius}" fill="${fill}"/>`;

/** Writes texts below each other into a column of a box. */
export class Column {
  readonly #measure: MeasureText;
  readonly #ink: string;
  readonly parts: string[] = [];
  /** Where the next line begins, from the top of the picture. */
  y: number;

  constructor(y: number, measure: MeasureText, ink: string) {
    this.y = y;
    this.#measure = measure;
    this.#ink = ink;
  }

  /** Writes a text in lines of a width and goes below it. */
  write(text: string, x: number, width: number, face: Face, high: number, fill = this.#ink): void {
    for (const line of wrapText(text, width, face, this.#measure)) {
      const base = this.y + high / 2 + face.px * 0.36;
      // Where Inter is not there, other letters take its room, so that no text leaves its box.
      const wide = tenth(this.#measure(line, face));
      this.parts.push(
        `<text x="${tenth(x)}" y="${tenth(base)}" textLength="${wide}" lengthAdjust="spacingAndGlyphs" font-size="${face.px}" font-weight="${face.weight}" fill="${fill}">${escaped(line)}</text>`,
      );
      this.y += high;
    }
  }
}
