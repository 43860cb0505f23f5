import { ViewportPortal } from "@xyflow/react";
import type { Ref } from "react";
import { roundedPath } from "../kernels/edge-path.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import { wayNow, WayPath, type FreeEdge } from "./free-edge.tsx";

interface LiveLinesProps {
  readonly design: DesignChart;
  readonly edges: readonly FreeEdge[];
  /** The boxes that are dragged: the lines at them go along, in the picture that is told of. */
  readonly carried: ReadonlySet<string>;
  readonly ref: Ref<SVGSVGElement>;
}

/**
 * All lines while boxes are dragged, in two pictures: those that go along, and those that stand still. Where each is a
 * picture of its own, as React Flow draws them, the browser goes through hundreds of them in every frame.
 */
export function LiveLines({ design, edges, carried, ref }: LiveLinesProps) {
  if (carried.size === 0) return null;
  const goes = ({ source, target }: FreeEdge): boolean => carried.has(source) || carried.has(target);
  return (
    <ViewportPortal>
      <svg className="live-lines">
        <Ways design={design} edges={edges.filter((edge) => !goes(edge))} />
      </svg>
      <svg className="live-lines" ref={ref}>
        <Ways design={design} edges={edges.filter(goes)} />
      </svg>
    </ViewportPortal>
  );
}

const Ways = ({ design: { absolute }, edges }: Pick<LiveLinesProps, "design" | "edges">) =>
  edges.map(({ id, source, target, data }) => {
    const [from, to] = [absolute.get(source), absolute.get(target)];
    if (data === undefined || from === undefined || to === undefined) return null;
    return <WayPath key={id} id={id} d={roundedPath(wayNow(from, to, data))} data={data} />;
  });
