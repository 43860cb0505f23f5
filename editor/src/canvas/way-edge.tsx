import type { Edge, EdgeProps, EdgeTypes } from "@xyflow/react";
import { roundedPath } from "../kernels/edge-path.ts";
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
  const d = data.far ? arc(data.points) : roundedPath(data.points);
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

function arc(points: readonly Point[]): string {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return "";
  const pull = Math.max(60, Math.abs(to.x - from.x) / 3);
  return `M${from.x} ${from.y}C${from.x + pull} ${from.y} ${to.x - pull} ${to.y} ${to.x} ${to.y}`;
}

/** The arrow heads that lines end in. */
export function ArrowHeads() {
  return (
    <svg className="arrow-heads" aria-hidden="true">
      <defs>
        {["arrow", "arrow-lit"].map((id) => (
          <marker
            key={id}
            id={id}
            className={id}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0.500 0.800 7 4 0.500 7.200z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
