/** A point of the chart, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of the chart; `x` and `y` relative to the box that it stands in. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box that wants a place. One with children takes the size that they need. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Room that a box with children keeps above them. */
  readonly header: number;
  readonly children: readonly LayoutNode[];
  /** Heights, from the top of the box, at which lines leave on the right; by name. */
  readonly exits: Readonly<Record<string, number>>;
  /** Where a line arrives on the left, from the top; null lets the layout choose. */
  readonly arrival: number | null;
}

/** A line that wants a way: from a box (or one of its exits) to a box. */
export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly exit: string | null;
  readonly target: string;
  /** How much the line wants to be short and straight. */
  readonly weight: number;
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/** Places for every box and a way for every line; ways in the coordinates of the whole chart. */
export interface Placement {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}
