import { Position, type NodeHandle } from "@xyflow/react";
import type { CanvasContent } from "../projection/canvas-chart.ts";
import type { Size } from "../projection/card-sizes.ts";

/** The handle of a state from which a new transition is drawn. */
export const OUT = "out";

/** A box as React Flow would measure it: without it, a box that changes is measured anew, and its lines are taken away and drawn again meanwhile. */
export interface Measured {
  readonly measured: Size;
  readonly handles: NodeHandle[];
}

/** A box of a chart that is only looked at: lines arrive on the left and leave on the right. */
export function readBox({ width, height }: Size): Measured {
  return { measured: { width, height }, handles: sides(width, height) };
}

function sides(width: number, height: number): [NodeHandle, NodeHandle] {
  const at = { y: height / 2 - 0.5, width: 1, height: 1 };
  return [
    { type: "target", position: Position.Left, x: -0.5, ...at },
    { type: "source", position: Position.Right, x: width - 0.5, ...at },
  ];
}

/** A box that is drawn on; the style sheet puts its handles where they are said to be. */
export function drawnBox(content: CanvasContent, { width, height }: Size): Measured {
  const [left, right] = sides(width, height);
  const into: NodeHandle = { type: "target", position: Position.Left, x: 0, y: 0, width, height };
  const measured = { width, height };
  switch (content.kind) {
    case "dot":
      return { measured, handles: [left, right] };
    case "label":
      return { measured, handles: [left, ...content.shape.rows.map((row) => rowHandle(row, width))] };
    case "state":
    case "container":
      return { measured, handles: [into, outHandle(width, height / 2)] };
    default:
      return { measured, handles: [into, { ...right, id: OUT }] };
  }
}

const outHandle = (width: number, middle: number): NodeHandle => ({
  id: OUT,
  type: "source",
  position: Position.Right,
  x: width - 9,
  y: middle - 9,
  width: 18,
  height: 18,
});

type Rows = Extract<CanvasContent, { readonly kind: "label" }>["shape"]["rows"];

const rowHandle = ({ row, top, height }: Rows[number], width: number): NodeHandle => ({
  id: row.id,
  type: "source",
  position: Position.Right,
  x: width - 5,
  y: top + height / 2 - 5,
  width: 10,
  height: 10,
});
