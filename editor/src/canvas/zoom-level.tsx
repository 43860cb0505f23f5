import { useDebouncedCallback } from "@mantine/hooks";
import { useStore, useStoreApi } from "@xyflow/react";
import { useEffect, useState, type CSSProperties, type ReactNode } from "react";

/** Below it, cards show their titles alone. */
const FAR = 0.5;
/** By how much the zoom grows until letters and hairlines are measured anew, which costs as much as drawing the chart. */
const STEP = 1.15;
/** How long the chart has to rest, in ms, until they are: meanwhile they grow with it, as in a picture. */
const REST_MS = 120;

/** From near nothing is measured by the zoom; from afar it grows in steps. */
function steppedZoom(zoom: number): number {
  return zoom >= FAR ? 1 : STEP ** Math.round(Math.log(zoom) / Math.log(STEP));
}

/** The zoom in steps, once the chart rests; where somebody comes near or goes afar, at once. */
function useSteppedZoom(): number {
  const store = useStoreApi();
  const isNear = useStore(({ transform }) => transform[2] >= FAR);
  const [rested, setRested] = useState(1);
  const rest = useDebouncedCallback(() => setRested(steppedZoom(store.getState().transform[2])), REST_MS);
  useEffect(() => store.subscribe(rest), [store, rest]);
  if (isNear) return 1;
  // Whoever has just come from near finds titles that can be read.
  return rested < 1 ? rested : steppedZoom(store.getState().transform[2]);
}

/** Tells the style sheet how far away the reader is: far off, cards show their titles alone, large enough to read. */
export function ZoomLevel({ lit, children }: { readonly lit: boolean; readonly children: ReactNode }) {
  const zoom = useSteppedZoom();
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
