import type { Point } from "../kernels/layout-graph.ts";
import type { Size } from "../projection/card-sizes.ts";
import type { Seen } from "./tell-seen.tsx";

/** A place on the canvas: in a container (the protocol itself is ""), relative to it; and on the screen, for a menu. */
export interface CanvasSpot {
  readonly parent: string;
  readonly at: Point;
  readonly screen: Point;
}

/** What a designer does on the canvas. */
export interface CanvasDeeds {
  readonly choose: (ids: readonly string[]) => void;
  readonly move: (positions: ReadonlyMap<string, Point>) => void;
  /** Puts states that lie over others where they lie free. */
  readonly makeRoom: (positions: ReadonlyMap<string, Point>) => void;
  readonly moveInto: (paths: readonly string[], parent: string, positions: ReadonlyMap<string, Point>) => void;
  readonly add: (spot: CanvasSpot) => void;
  /** A line was drawn from a state: to another one, or to an empty spot. */
  readonly connect: (source: string, target: string | null, spot: CanvasSpot) => void;
  /** A transition was led to another state. */
  readonly retarget: (row: string, target: string) => void;
  /** A row of an event's card was dragged to another place among its rows. */
  readonly moveRow: (row: string, to: number) => void;
  readonly resize: (path: string, size: Size) => void;
  /** Folds a phase up, or opens it. */
  readonly fold: (path: string) => void;
  readonly menu: (id: string | null, spot: CanvasSpot) => void;
  /** Says how to find out what of the chart can be seen; null when there is nothing to be seen any more. */
  readonly sees: (seen: Seen | null) => void;
}
