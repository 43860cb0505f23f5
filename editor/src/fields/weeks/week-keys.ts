import { DAYS, type WeekArea } from "../../model/brand-hours.ts";

/** Minutes that a cell of the grid stands for. Hours that begin between are written in the texts beside it. */
export const CELL_MINUTES = 30;

/** Cells of a day. */
export const CELLS = 48;

/** A cell of the grid: its day (0 for Monday) and its number within the day. */
export interface Cell {
  readonly day: number;
  readonly at: number;
}

/** What is chosen in the grid: everything between the cell where choosing began and the one where the focus is. */
export interface Chosen {
  readonly anchor: Cell;
  readonly focus: Cell;
}

/** The area of the week that is chosen. */
export function areaOf({ anchor, focus }: Chosen): WeekArea {
  return {
    firstDay: Math.min(anchor.day, focus.day),
    lastDay: Math.max(anchor.day, focus.day),
    from: Math.min(anchor.at, focus.at) * CELL_MINUTES,
    to: (Math.max(anchor.at, focus.at) + 1) * CELL_MINUTES,
  };
}

/** Is a cell among those that are chosen? */
export function isChosen({ firstDay, lastDay, from, to }: WeekArea, { day, at }: Cell): boolean {
  const minute = at * CELL_MINUTES;
  return day >= firstDay && day <= lastDay && minute >= from && minute < to;
}

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What is chosen after a key: arrows go a cell, with Ctrl or ⌘ four hours; with Shift the choice grows. Null for any other key. */
export function chosenAfter(chosen: Chosen, { key, shiftKey, ctrlKey, metaKey }: Pressed): Chosen | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const far = ctrlKey || metaKey ? FAR : 1;
  const { day, at } = chosen.focus;
  const focus = {
    day: within(day + step.days, DAYS.length),
    at: within(at + step.cells * far, CELLS),
  };
  return { anchor: shiftKey ? chosen.anchor : focus, focus };
}

const FAR = 8;

const STEPS: Readonly<Record<string, { readonly days: number; readonly cells: number }>> = {
  ArrowLeft: { days: 0, cells: -1 },
  ArrowRight: { days: 0, cells: 1 },
  ArrowUp: { days: -1, cells: 0 },
  ArrowDown: { days: 1, cells: 0 },
  Home: { days: 0, cells: -CELLS },
  End: { days: 0, cells: CELLS },
};

const within = (wanted: number, count: number): number => Math.min(Math.max(wanted, 0), count - 1);
