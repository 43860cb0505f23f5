import type { Edge, Node } from "@xyflow/react";
import type { Point } from "../kernels/layout-graph.ts";
import type { CanvasChart, CanvasContent } from "../projection/canvas-chart.ts";
import type { BothCharts } from "../projection/diff-chart.ts";
import { lineHow, type LineHow } from "../projection/diff-lines.ts";
import type { DiffMarks } from "../projection/diff-marks.ts";
import { readBox } from "./box-handles.ts";

/** A box of a chart of two versions as React Flow keeps it. */
export type DiffNode = Node<
  { readonly content: CanvasContent; readonly width: number; readonly height: number },
  "diff"
>;

/** A line of a chart of two versions as React Flow keeps it. */
export type DiffEdge = Edge<
  { readonly points: readonly Point[]; readonly how: LineHow; readonly far: boolean },
  "diff"
>;

const EDGE_LEVEL = 100;
const CARD_LEVEL = 200;

/** React Flow's nodes: containers below lines, lines below cards. */
export function diffNodes({ nodes }: CanvasChart): DiffNode[] {
  return nodes.map(({ id, parent, depth, content, x, y, width, height }) => {
    const isContainer = content.kind === "container";
    return {
      id,
      type: "diff",
      position: { x, y },
      width,
      height,
      ...readBox({ width, height }),
      data: { content, width, height },
      zIndex: isContainer ? depth : CARD_LEVEL + depth,
      draggable: false,
      connectable: false,
      selectable: false,
      focusable: false,
      ...(isContainer ? { className: "is-container" } : {}),
      ...(parent === null ? {} : { parentId: parent }),
    };
  });
}

/** React Flow's edges; those over the border of a phase only where they touch what is looked at. */
export function diffEdges(
  { edges }: CanvasChart,
  both: BothCharts,
  marks: DiffMarks,
  chosen: string | null,
): DiffEdge[] {
  return edges.flatMap((edge) => {
    const { id, source, target, points, far, rows } = edge;
    const how = lineHow(edge, both, marks);
    const isTouched = chosen !== null && [source, target, ...rows].includes(chosen);
    if (far && !isTouched) return [];
    return [
      {
        id,
        type: "diff",
        source,
        target,
        data: { points, how, far },
        zIndex: EDGE_LEVEL + (how === "same" ? 0 : 1),
        selectable: false,
        focusable: false,
      },
    ];
  });
}
