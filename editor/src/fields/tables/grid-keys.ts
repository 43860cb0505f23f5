/** A cell by its row and column, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is chosen in a grid: from where it was begun to where one stands. */
export interface Selection {
  readonly from: Cell;
  readonly at: Cell;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads to in a grid of so many rows and columns; null when it leads nowhere. */
export function cellAfter(
  { row, column }: Cell,
  { key, far }: { readonly key: string; readonly far: boolean },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  if (key === "Home") return { row: far ? 0 : row, column: 0 };
  if (key === "End") return { row: far ? rows - 1 : row, column: columns - 1 };
  const step = STEPS[key];
  if (step === undefined) return null;
  const [down, right] = far ? [step[0] * rows, step[1] * columns] : step;
  return { row: within(row + down, rows), column: within(column + right, columns) };
}

/** The chosen rows and columns, ends included. */
export function rangeOf({ from, at }: Selection): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  return {
    top: Math.min(from.row, at.row),
    bottom: Math.max(from.row, at.row),
    left: Math.min(from.column, at.column),
    right: Math.max(from.column, at.column),
  };
}

const within = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);
