import { ViewportPortal } from "@xyflow/react";
import { useMemo, type CSSProperties } from "react";
import { farPath, roundedPath } from "../kernels/edge-path.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";

/** A walk that is to be shown: transitions in the order in which they were taken; another `id` is another walk. */
export interface Walk {
  readonly id: number;
  readonly taken: readonly string[];
}

/** A dot that goes along the lines that a case took last. It explains, and is gone afterwards; who asked for less motion sees none. */
export function Token({ canvas, walk }: { readonly canvas: CanvasChart; readonly walk: Walk }) {
  const path = useMemo(() => pathOf(canvas, walk.taken), [canvas, walk]);
  if (path === "") return null;
  const style: CSSProperties = { offsetPath: `path("${path}")` };
  return (
    <ViewportPortal>
      <span key={walk.id} className="token" style={style} aria-hidden="true" />
    </ViewportPortal>
  );
}

/** The lines to the card of each transition and on from it, as one way. */
function pathOf({ edges }: CanvasChart, taken: readonly string[]): string {
  return taken
    .flatMap((row) => {
      const lines = edges.filter(({ rows }) => rows.includes(row));
      return [...lines.filter(({ rows }) => rows.length > 1), ...lines.filter(({ rows }) => rows.length === 1)];
    })
    .map(({ points, far }) => (far ? farPath(points) : roundedPath(points)))
    .join(" ");
}
