import type { EdgeProps, EdgeTypes } from "@xyflow/react";
import { roundedPath } from "../kernels/edge-path.ts";
import type { Point } from "../kernels/layout-graph.ts";
import type { DiffEdge } from "./diff-elements.ts";

/** The one kind of line of a chart of two versions. */
export const DIFF_EDGE_TYPES = { diff: DiffLine } satisfies EdgeTypes;

function DiffLine({ data }: EdgeProps<DiffEdge>) {
  if (data === undefined) return null;
  const { points, how, far } = data;
  return (
    <path
      className="way diff-way"
      d={far ? arc(points) : roundedPath(points)}
      data-how={how}
      data-far={far}
      markerEnd={`url(#diff-arrow-${how})`}
    />
  );
}

function arc(points: readonly Point[]): string {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return "";
  const pull = Math.max(60, Math.abs(to.x - from.x) / 3);
  return `M${from.x} ${from.y}C${from.x + pull} ${from.y} ${to.x - pull} ${to.y} ${to.x} ${to.y}`;
}

/** The arrow heads of lines that came, went, or stayed. */
export function DiffArrowHeads() {
  return (
    <svg className="arrow-heads" aria-hidden="true">
      <defs>
        {["same", "added", "removed"].map((how) => (
          <marker
            key={how}
            id={`diff-arrow-${how}`}
            className={`diff-arrow-${how}`}
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
