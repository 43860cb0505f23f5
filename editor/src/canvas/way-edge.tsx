import type { Edge, EdgeProps, EdgeTypes } from "@xyflow/react";
import { farPath, roundedPath } from "../kernels/edge-path.ts";
import type { Point } from "../kernels/layout-graph.ts";

/** A line of the canvas as React Flow keeps it. */
export type ChartEdge = Edge<
  { readonly points: readonly Point[]; readonly far: boolean; readonly lit: boolean; readonly dimmed: boolean },
  "way"
>;

/** The one kind of line: it follows the layout's points, not React Flow's handles. */
export const EDGE_TYPES = { way: WayEdge } satisfies EdgeTypes;

function WayEdge({ data }: EdgeProps<ChartEdge>) {
  if (data === undefined) return null;
  const d = data.far ? farPath(data.points) : roundedPath(data.points);
  return (
    <path
      className="way"
      d={d}
      data-lit={data.lit}
      data-dimmed={data.dimmed}
      data-far={data.far}
      markerEnd={`url(#${data.lit ? "arrow-lit" : "arrow"})`}
    />
  );
}

/** The arrow heads of lines, plain and lit. */
export const WAY_ARROWS = ["arrow", "arrow-lit"] as const;
