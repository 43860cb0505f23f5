import type { ChartPicture } from "../../projection/chart-picture.ts";
import { t } from "../../texts/texts.ts";

/** What browsers can draw on: px along a side, and in all. */
const LONGEST = 16_000;
const LARGEST = 120_000_000;
/** Twice as many dots as px, so that it is sharp on good screens and paper. */
const SHARPNESS = 2;

/** A picture as PNG, as sharp as browsers allow. Throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: ChartPicture): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error(t("This browser cannot draw pictures. Export the chart as SVG."));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (file === null) throw new Error(t("The chart is too large for a PNG. Export it as SVG."));
  return file;
}
