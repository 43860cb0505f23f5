import { createContext, useContext } from "react";
import type { Chart } from "../model/chart.ts";
import type { DiffMark, DiffMarks } from "../projection/diff-marks.ts";

/** What every box of a chart of two versions may ask for. */
export interface DiffAround {
  readonly chart: Chart;
  readonly marks: DiffMarks;
  /** Where transitions led before and lead no more; by transition. */
  readonly goals: ReadonlyMap<string, readonly string[]>;
  /** The element that is looked at. */
  readonly chosen: string | null;
  /** Is what stayed the same dimmed? */
  readonly isQuiet: boolean;
  readonly onChoose: (id: string) => void;
  /** Chooses an element that may be far off, and brings it into view. */
  readonly onGo: (id: string) => void;
}

export const DiffContext = createContext<DiffAround | null>(null);

/** What is around a box of a chart of two versions. Throws outside of one. */
export function useDiffAround(): DiffAround {
  const value = useContext(DiffContext);
  if (value === null) throw new Error("useDiffAround stands outside a chart of two versions.");
  return value;
}

/** The mark of an element; null for what stayed the same. */
export function useMark(id: string): DiffMark | null {
  return useDiffAround().marks.get(id) ?? null;
}
