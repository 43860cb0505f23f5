import { useStoreApi } from "@xyflow/react";
import { useRef, useState } from "react";
import type { Point } from "../kernels/layout-graph.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import { LiveBoxes } from "./live-boxes.ts";

/** What is drawn while boxes are dragged: the boxes, with what stands in them, and the picture of the lines that go along. */
export interface Carried {
  readonly carried: ReadonlySet<string>;
  readonly onLinesDrawn: (picture: Element | null) => void;
}

interface Carrying extends Carried {
  readonly follow: (positions: ReadonlyMap<string, Point>) => void;
  readonly letGo: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Boxes that follow the pointer on the page itself, from the first place they are told until they are let go. */
export function useLiveBoxes(design: DesignChart): Carrying {
  const [carried, setCarried] = useState(NOTHING);
  const live = useRef<LiveBoxes | null>(null);
  const flow = useStoreApi();
  const [onLinesDrawn] = useState(() => (picture: Element | null): void => {
    if (picture !== null) live.current?.drawIn(picture);
  });
  const follow = (positions: ReadonlyMap<string, Point>): void => {
    const { domNode } = flow.getState();
    if (domNode === null) return;
    if (live.current === null) {
      live.current = new LiveBoxes(domNode, design, positions.keys());
      setCarried(live.current.carried);
    }
    live.current.show(positions);
  };
  const letGo = (): void => {
    live.current?.rest();
    live.current = null;
    setCarried(NOTHING);
  };
  return { carried, onLinesDrawn, follow, letGo };
}
