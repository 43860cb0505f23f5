import { useStore, type Edge, type EdgeProps, type EdgeTypes, type InternalNode } from "@xyflow/react";
import { freeWay, type Heights } from "../kernels/free-way.ts";
import { roundedPath } from "../kernels/edge-path.ts";
import type { Box, Point } from "../kernels/layout-graph.ts";
import { stretchWay, type Routed } from "../kernels/stretch-way.ts";
import type { DesignLine } from "../projection/design-chart.ts";

/** A line that is drawn by hand, as React Flow keeps it. */
export type FreeEdge = Edge<
  {
    readonly exit: Heights;
    readonly arrival: Heights;
    readonly mayDrop: boolean;
    readonly chosen: boolean;
    readonly far: boolean;
    readonly routed: Routed | null;
  },
  "free"
>;

/** The one kind of line of a canvas that is drawn on. */
export const FREE_EDGE_TYPES = { free: FreeLine } satisfies EdgeTypes;

function FreeLine({ source, target, data, id }: EdgeProps<FreeEdge>) {
  const [from, to] = useStore(({ nodeLookup }): Ends => [nodeLookup.get(source), nodeLookup.get(target)], areSame);
  if (from === undefined || to === undefined || data === undefined) return null;
  const d = roundedPath(wayNow(boxOf(from), boxOf(to), data));
  return (
    <>
      <path className="way-hit" d={d} />
      <WayPath id={id} d={d} data={data} />
    </>
  );
}

interface WayPathProps {
  readonly id: string;
  readonly d: string;
  readonly data: Pick<NonNullable<FreeEdge["data"]>, "chosen" | "far">;
}

/** A line as it is seen. */
export const WayPath = ({ id, d, data: { chosen, far } }: WayPathProps) => (
  <path
    className="way"
    d={d}
    data-lit={chosen}
    data-far={far}
    data-edge={id}
    markerEnd={`url(#${chosen ? "arrow-lit" : "arrow"})`}
  />
);

type Ends = readonly [InternalNode | undefined, InternalNode | undefined];
const areSame = (one: Ends, other: Ends): boolean => one[0] === other[0] && one[1] === other[1];

/** The way that was found, as far as it can follow its ends; else a new one. */
export const wayNow = (
  from: Box,
  to: Box,
  { exit, arrival, mayDrop, routed }: Pick<DesignLine, "exit" | "arrival" | "mayDrop" | "routed">,
): readonly Point[] =>
  (routed === null ? null : stretchWay(routed, from, to)) ?? freeWay(from, exit, to, arrival, mayDrop);

function boxOf({ internals, measured, width, height }: InternalNode): Box {
  const { x, y } = internals.positionAbsolute;
  return { x, y, width: measured.width ?? width ?? 0, height: measured.height ?? height ?? 0 };
}
