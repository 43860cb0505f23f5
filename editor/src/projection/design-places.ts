import type { Point } from "../kernels/layout-graph.ts";
import type { DesignChart } from "./design-chart.ts";

/** A place in a container (the protocol itself is ""), relative to it. */
export interface DesignPlace {
  readonly parent: string;
  readonly at: Point;
}

/** Room between a state and the one that comes next: enough for the card of an event. In px. */
export const APART = 330;

/** The innermost state under a point of the chart, if any. */
export function stateUnder({ nodes, absolute }: DesignChart, { x, y }: Point, besides: string): string | null {
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

/** A point of the chart relative to the container in which a box stands. */
export function placeBeside({ nodes, absolute }: DesignChart, id: string, { x, y }: Point): DesignPlace {
  const parent = nodes.find((node) => node.id === id)?.parent ?? "";
  const box = absolute.get(parent) ?? { x: 0, y: 0 };
  return { parent, at: { x: x - box.x, y: y - box.y } };
}
