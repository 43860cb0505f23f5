import { useStore } from "@xyflow/react";
import type { CSSProperties, ReactNode } from "react";

const STEP = 0.02;

/** Tells the style sheet how far away the reader is: far off, cards show their titles alone, large enough to read. */
export function ZoomLevel({ lit, children }: { readonly lit: boolean; readonly children: ReactNode }) {
  const zoom = useStore(({ transform }) => Math.max(STEP, Math.round(transform[2] / STEP) * STEP));
  const style: CSSProperties & Record<"--zoom", string> = { "--zoom": zoom.toFixed(2) };
  return (
    <div
      className="chart"
      data-testid="chart-ready"
      data-level={zoom < 0.5 ? "far" : "near"}
      data-lit={lit}
      style={style}
    >
      {children}
    </div>
  );
}
