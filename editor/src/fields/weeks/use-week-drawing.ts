import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { isOpenIn, withClosed, withOpen, type Week } from "../../model/brand-hours.ts";
import { areaInWords } from "../../model/brand-hours-words.ts";
import { t } from "../../texts/texts.ts";
import { areaOf, CELL_MINUTES, chosenAfter, type Cell, type Chosen } from "./week-keys.ts";

/** What is chosen in a week's grid, and how it is drawn with the mouse or the keyboard. */
interface WeekDrawing {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly chosen: Chosen;
  /** Is it being drawn with the mouse, and will it open or close? */
  readonly drawing: "opens" | "closes" | null;
  /** What was done last, or is about to be, for everybody who looks or listens. */
  readonly said: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
}

const MORNING: Cell = { day: 0, at: 18 };

/** Draws on a week: a drag, or Enter, opens what was closed where it began, and closes what was open; Delete closes. */
export function useWeekDrawing(week: Week, onChange: (week: Week) => void, isReadOnly: boolean): WeekDrawing {
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ anchor: MORNING, focus: MORNING });
  const [drawing, setDrawing] = useState<WeekDrawing["drawing"]>(null);
  const [said, setSaid] = useState("");
  const { day, at } = chosen.focus;
  useEffect(() => {
    if (grid.current?.contains(document.activeElement) === true)
      grid.current.querySelector<HTMLElement>(`[data-day="${day}"][data-at="${at}"]`)?.focus({ preventScroll: false });
  }, [day, at]);
  const deedAt = (cell: Cell): "opens" | "closes" => (isOpenIn(week, cell.day, minutesOf(cell)) ? "closes" : "opens");
  const draw = (wanted: Chosen, deed: "opens" | "closes"): void => {
    const area = areaOf(wanted);
    onChange(deed === "opens" ? withOpen(week, area) : withClosed(week, area));
    setSaid(t(deed === "opens" ? "Open: {hours}" : "Closed: {hours}", { hours: areaInWords(area) }));
  };
  return {
    grid,
    chosen,
    drawing,
    said:
      drawing === null
        ? said
        : t(drawing === "opens" ? "Open {hours}" : "Close {hours}", { hours: areaInWords(areaOf(chosen)) }),
    onKeyDown(event) {
      const next = chosenAfter(chosen, event);
      if (next !== null) setChosen(next);
      else if (event.key === "Escape") setChosen({ anchor: chosen.focus, focus: chosen.focus });
      else if (isReadOnly || !DRAWS.has(event.key)) return;
      else draw(chosen, event.key === "Enter" || event.key === " " ? deedAt(chosen.anchor) : "closes");
      event.preventDefault();
    },
    onPointerDown(event) {
      const cell = cellUnder(event);
      if (cell === null || event.button !== 0) return;
      event.preventDefault();
      setChosen({ anchor: event.shiftKey ? chosen.anchor : cell, focus: cell });
      grid.current?.querySelector<HTMLElement>(`[data-day="${cell.day}"][data-at="${cell.at}"]`)?.focus();
      if (isReadOnly) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrawing(deedAt(event.shiftKey ? chosen.anchor : cell));
    },
    onPointerMove(event) {
      const cell = drawing === null ? null : cellUnder(event);
      if (cell !== null) setChosen({ anchor: chosen.anchor, focus: cell });
    },
    onPointerUp() {
      if (drawing !== null) draw(chosen, drawing);
      setDrawing(null);
    },
  };
}

const DRAWS = new Set(["Enter", " ", "Delete", "Backspace"]);

const minutesOf = ({ at }: Cell) => ({ from: at * CELL_MINUTES, to: (at + 1) * CELL_MINUTES });

/** While the pointer is captured, its events name the grid and not the cell beneath. */
function cellUnder({ clientX, clientY }: PointerEvent): Cell | null {
  const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-at]");
  if (cell === null || cell === undefined) return null;
  return { day: Number(cell.dataset["day"]), at: Number(cell.dataset["at"]) };
}
