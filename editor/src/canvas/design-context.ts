import { createContext, useContext } from "react";
import type { Point } from "../kernels/layout-graph.ts";
import type { Chart } from "../model/chart.ts";
import type { ElementProblems } from "../model/element-of.ts";

/** What every box of the canvas may ask for while a designer draws. */
export interface DesignAround {
  readonly chart: Chart;
  /** The state whose name is being typed on its card. */
  readonly renaming: string | null;
  readonly onRenamed: (path: string, title: string | null) => void;
  readonly onRename: (path: string) => void;
  readonly onChoose: (id: string) => void;
  /** The handle of a state was clicked: a transition to a new state is wanted. */
  readonly onNext: (path: string, screen: Point) => void;
  /** Problems by state path, card id and transition id. */
  readonly problems: ReadonlyMap<string, ElementProblems>;
  /** The container that would take what is being dragged. */
  readonly dropInto: string | null;
  readonly chosen: ReadonlySet<string>;
}

export const DesignContext = createContext<DesignAround | null>(null);

/** What a box may ask for. Throws outside a canvas that is drawn on. */
export function useDesignAround(): DesignAround {
  const value = useContext(DesignContext);
  if (value === null) throw new Error("useDesignAround stands outside a canvas that is drawn on.");
  return value;
}
