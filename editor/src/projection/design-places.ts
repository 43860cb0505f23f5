import type { Box, Point } from "../kernels/layout-graph.ts";
import type { Size } from "./card-sizes.ts";
import type { DesignChart } from "./design-chart.ts";

/** A place in a container (the protocol itself is ""), relative to it. */
export interface DesignPlace {
  readonly parent: string;
  readonly at: Point;
}

/** Room between a state and the one that comes next: enough for the card of an event. In px. */
const APART = 330;

/** The innermost state under a point of the chart, besides one that is not meant. */
export function stateUnder({ nodes, absolute }: DesignChart, { x, y }: Point, besides: string | null): string | null {
  const hit = nodes.findLast(({ id, content }) => {
    const box = absolute.get(id);
    if (box === undefined || id === besides || content.kind === "label" || content.kind === "dot") return false;
    return (
      content.kind !== "container" && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    );
  });
  return hit?.content.kind === "arrival" ? hit.content.state.path : (hit?.id ?? null);
}

/** The innermost container at a point of the chart, and the point relative to it. */
export function placeIn({ nodes, absolute }: DesignChart, { x, y }: Point): DesignPlace {
  const around = nodes.findLast(({ id, content }) => {
    const box = absolute.get(id);
    return (
      content.kind === "container" &&
      box !== undefined &&
      x >= box.x &&
      x <= box.x + box.width &&
      y >= box.y &&
      y <= box.y + box.height
    );
  });
  const box = around === undefined ? { x: 0, y: 0 } : (absolute.get(around.id) ?? { x: 0, y: 0 });
  return { parent: around?.id ?? "", at: { x: x - box.x, y: y - box.y } };
}

/** Where the state stands that comes next after a box: to its right, and as far down as there is room. */
export function placeBeside({ nodes }: DesignChart, id: string): DesignPlace {
  const box = nodes.find((node) => node.id === id);
  if (box === undefined) return { parent: "", at: { x: 0, y: 0 } };
  const { parent, x, y, width } = box;
  const others = nodes.filter((node) => node.parent === parent && node.id !== id);
  return { parent: parent ?? "", at: belowAll(others, { x: x + width + APART, y }) };
}

/** Does a place lie in a part of the chart, with a new state that stands there? */
export function isSeen({ absolute }: DesignChart, { parent, at }: DesignPlace, seen: Box): boolean {
  const { x, y } = absolute.get(parent) ?? { x: 0, y: 0 };
  const [left, top] = [x + at.x, y + at.y];
  return (
    left >= seen.x &&
    top >= seen.y &&
    left + NEW.width <= seen.x + seen.width &&
    top + NEW.height <= seen.y + seen.height
  );
}

/** Where things of a size stand in the middle of a part of the chart: in the container there, and not beyond its left side or its title. */
export function placeAmid(design: DesignChart, { width, height }: Size, seen: Box): DesignPlace {
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const { parent, at } = placeIn(design, middle);
  // What is larger than the view begins where the view begins.
  const left = at.x - Math.min(width, seen.width) / 2;
  const top = at.y - Math.min(height, seen.height) / 2;
  return {
    parent,
    at: parent === "" ? { x: left, y: top } : { x: Math.max(INSIDE.x, left), y: Math.max(INSIDE.y, top) },
  };
}

/** Where a container's inside begins, in px from its corner. */
const INSIDE: Point = { x: 24, y: 48 };

/** The room that a new state takes up, and what is left free around it. In px. */
const NEW = { width: 236, height: 44 } as const;
const AROUND = 72;

/** A point as far below another as is needed for a new state to cover nothing. */
function belowAll(boxes: DesignChart["nodes"], at: Point): Point {
  const inWay = boxes.find(
    ({ x, y, width, height }) =>
      x < at.x + NEW.width + AROUND &&
      at.x < x + width + AROUND &&
      y < at.y + NEW.height + AROUND &&
      at.y < y + height + AROUND,
  );
  return inWay === undefined ? at : belowAll(boxes, { x: at.x, y: inWay.y + inWay.height + AROUND });
}
