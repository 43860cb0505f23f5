import type { EdgeProps, EdgeTypes } from "@xyflow/react";
import { farPath, roundedPath } from "../kernels/edge-path.ts";
import type { DiffEdge } from "./diff-elements.ts";

/** The one kind of line of a chart of two versions. */
export const DIFF_EDGE_TYPES = { diff: DiffLine } satisfies EdgeTypes;

function DiffLine({ data }: EdgeProps<DiffEdge>) {
  if (data === undefined) return null;
  const { points, how, far } = data;
  return (
    <path
      className="way diff-way"
      d={far ? farPath(points) : roundedPath(points)}
      data-how={how}
      data-far={far}
      markerEnd={`url(#diff-arrow-${how})`}
    />
  );
}

/** The arrow heads of lines that stayed, came, or went. */
export const DIFF_ARROWS = ["diff-arrow-same", "diff-arrow-added", "diff-arrow-removed"] as const;
