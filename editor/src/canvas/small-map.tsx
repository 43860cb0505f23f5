import { Panel, useReactFlow, useStore, type ReactFlowState } from "@xyflow/react";
import { memo, useEffect, useMemo, useRef, type PointerEvent } from "react";
import type { Box, Point } from "../kernels/layout-graph.ts";
import { boundsOf, liesIn, pathOf, pathsByLook, withRoom, type Mapped } from "../projection/small-map.ts";
import { t } from "../texts/texts.ts";

interface SmallMapProps {
  readonly chart: Mapped;
  /** What more is to be said of a box, as a class. */
  readonly mark?: (id: string) => string;
}

/**
 * The small map in the corner of a canvas: the whole chart, and on it what is in sight; it is there while not all is.
 * Pressed, it brings the spot into the middle; the wheel zooms. Drawn by ourselves: React Flow's own asks for every box whenever the chart moves, and draws
 * all of them anew, which was a quarter of the work of panning 500 boxes.
 */
export const SmallMap = memo(function SmallMap({ chart, mark }: SmallMapProps) {
  const whole = useMemo(() => boundsOf(chart), [chart]);
  const isAllInSight = useStore((state) => whole === null || liesIn(whole, sightOf(state)));
  const paths = useMemo(() => pathsByLook(chart, mark), [chart, mark]);
  const flow = useReactFlow();
  const svg = useRef<SVGSVGElement>(null);
  useWheel(svg, (turned) => void flow.zoomTo(flow.getZoom() * 2 ** (-turned / 500)));
  if (whole === null || isAllInSight) return null;
  const bounds = withRoom(whole);
  const goTo = (event: PointerEvent<SVGSVGElement>): void => {
    const { x, y } = spotUnder(event);
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  const viewBox = `${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`;
  return (
    <Panel position="bottom-right" className="small-map">
      <svg
        ref={svg}
        viewBox={viewBox}
        role="img"
        aria-label={t("Small map of the chart")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && goTo(event)}
      >
        {paths.map(({ look, d }) => (
          <path key={look} className={`mini-box ${look}`} d={d} />
        ))}
      </svg>
      <svg viewBox={viewBox} aria-hidden="true" className="small-map-shade">
        <Shade bounds={bounds} />
      </svg>
    </Panel>
  );
});

/** Over all that is not in sight. Apart from the boxes, which need not be painted anew when the chart moves. */
function Shade({ bounds }: { readonly bounds: Box }) {
  const inSight = useStore(sightOf, isSameBox);
  return (
    <>
      <path d={pathOf(wider(bounds)) + pathOf(inSight)} fillRule="evenodd" />
      <path className="small-map-window" d={pathOf(inSight)} />
    </>
  );
}

/** What is in sight, in the coordinates of the chart. */
const sightOf = ({ transform: [left, top, zoom], width, height }: ReactFlowState): Box => ({
  x: -left / zoom,
  y: -top / zoom,
  width: width / zoom,
  height: height / zoom,
});

const isSameBox = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** The map is of another shape than the chart: the shade lies beside it too. */
const wider = ({ x, y, width, height }: Box): Box => ({
  x: x - width - height,
  y: y - width - height,
  width: 3 * (width + height),
  height: 3 * (width + height),
});

/** The spot of the chart under the pointer. */
function spotUnder({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  return new DOMPoint(clientX, clientY).matrixTransform(currentTarget.getScreenCTM()?.inverse());
}

/** The wheel over an element, in px; the page itself does not get it, which React's own listeners cannot prevent. */
function useWheel(element: { readonly current: SVGSVGElement | null }, onTurn: (turned: number) => void): void {
  useEffect(() => {
    const { current } = element;
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      onTurn(event.deltaY);
    };
    current?.addEventListener("wheel", turn, { passive: false });
    return () => current?.removeEventListener("wheel", turn);
  });
}
