/** How much of something scenarios reach: all of it, some of its ways, or nothing. */
export type Covered = "whole" | "partly" | "not";

/** What is marked on a chart besides its light: by a state's path, or a transition's id of the engine. */
export interface ChartMarks {
  /** Where passing time stops. */
  readonly stops: ReadonlySet<string>;
  /** What scenarios reach; null while that is not shown. */
  readonly covered: ReadonlyMap<string, CoveredMark> | null;
}

/** How far something is reached, and in words. */
export interface CoveredMark {
  readonly covered: Covered;
  readonly words: string;
}
