import { useStore } from "@xyflow/react";
import type { CSSProperties, ReactNode } from "react";

/** Below it, cards show their titles alone. */
const FAR = 0.5;
/** By how much the zoom grows until letters and hairlines are measured anew, which costs as much as drawing the chart. */
const STEP = 1.15;

/** From near nothing is measured by the zoom; from afar it grows in steps. */
function steppedZoom(zoom: number): number {
  return zoom >= FAR ? 1 : STEP ** Math.round(Math.log(zoom) / Math.log(STEP));
}

/** Tells the style sheet how far away the reader is: far off, cards show their titles alone, large enough to read. */
export function ZoomLevel({ lit, children }: { readonly lit: boolean; readonly children: ReactNode }) {
  const zoom = useStore(({ transform }) => steppedZoom(transform[2]));
  const style: CSSProperties & Record<"--zoom", string> = { "--zoom": zoom.toFixed(3) };
  return (
    <div
      className="chart"
      data-testid="chart-ready"
      data-level={zoom < 1 ? "far" : "near"}
      data-lit={lit}
      style={style}
    >
      {children}
    </div>
  );
}
