/** How much of something scenarios reach: all of it, some of its ways, or nothing. */
export type Covered = "whole" | "partly" | "not";

/** What is marked on a chart besides its light: by a state's path, or a transition's id of the engine. */
export interface ChartMarks {
  /** Where passing time stops. */
  readonly stops: ReadonlySet<string>;
  /** What scenarios reach; null while that is not shown. */
  readonly covered: ReadonlyMap<string, CoveredMark> | null;
  /** What went through of many mentions; unsaid while that is not shown. */
  readonly flows?: ReadonlyMap<string, FlowMark>;
}

/** How much went through a state or took a transition: short, in words, and as a share (0 to 1) of all. */
export interface FlowMark {
  readonly short: string;
  /** What is said besides, where there is room. */
  readonly more?: string;
  readonly words: string;
  readonly share: number;
}

/** How far something is reached, and in words. */
export interface CoveredMark {
  readonly covered: Covered;
  readonly words: string;
}
