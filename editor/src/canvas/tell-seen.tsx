import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import type { Box } from "../kernels/layout-graph.ts";

/** What lies over the canvas at its top, in px of the screen: the way to what is chosen. */
export const OVER_TOP = 64;

/** The part of the chart that can be seen at the moment it is asked for, in the coordinates of the chart. */
export type Seen = () => Box;

interface TellSeenProps {
  /** How much of the canvas, from its right side, something else lies over; in px. */
  readonly covered: number;
  readonly onSees: (seen: Seen | null) => void;
}

/** Lets those outside of the canvas ask what of the chart can be seen; nobody is told of each move of the view. */
export function TellSeen({ covered, onSees }: TellSeenProps) {
  const store = useStoreApi();
  useEffect(() => {
    onSees(() => {
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      return {
        x: -x / zoom,
        y: (OVER_TOP - y) / zoom,
        width: (width - covered) / zoom,
        height: (height - OVER_TOP) / zoom,
      };
    });
    return () => onSees(null);
  }, [store, covered, onSees]);
  return null;
}
