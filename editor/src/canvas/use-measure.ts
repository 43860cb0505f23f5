import { useEffect, useState } from "react";
import { canvasMeasure, estimateText, type MeasureText } from "../kernels/text-size.ts";

const FAMILY = '"Inter Variable"';

/** A measure of texts in the chart's letters, once those are there. */
export async function measureWithFonts(): Promise<MeasureText> {
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 13px ${FAMILY}`)));
  const context = document.createElement("canvas").getContext("2d");
  return context === null ? estimateText : canvasMeasure(context, `${FAMILY}, system-ui, sans-serif`);
}

/** A measure of texts; null until the letters are there. */
export function useMeasure(): MeasureText | null {
  const [measure, setMeasure] = useState<MeasureText | null>(null);
  useEffect(() => {
    void measureWithFonts().then((made) => setMeasure(() => made));
  }, []);
  return measure;
}
