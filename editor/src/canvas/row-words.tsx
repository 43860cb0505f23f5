import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { TransitionRow } from "../model/chart.ts";
import { useChartLight, type ChartLight } from "./chart-light.ts";

/** The key that sets a breakpoint, or takes it away. */
const STOP_KEY = "b";

/** What pointing at a part of the chart and keys on it do to breakpoints; nothing where none can be set. */
export function useStopDeeds(kind: "states" | "rows", id: string) {
  const { stops } = useChartLight();
  return {
    onContextMenu: (event: MouseEvent): void => {
      if (stops === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      stops.onMenu({ kind, id, x: event.clientX, y: event.clientY });
    },
    /** Did it do something? */
    onStopKey: (event: KeyboardEvent): boolean => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (stops === undefined || key.toLowerCase() !== STOP_KEY || ctrlKey || metaKey || altKey) return false;
      event.preventDefault();
      stops.onToggle(kind, id);
      return true;
    },
  };
}

interface RowWordsProps {
  readonly row: Pick<TransitionRow, "id" | "condition">;
  readonly children: ReactNode;
}

/** The words of a row: where it can be chosen, or time can stop at it, something to press. */
export function RowWords({ row, children }: RowWordsProps) {
  const light = useChartLight();
  return isPressed(row, light) ? <Pressable row={row}>{children}</Pressable> : children;
}

const isPressed = ({ id, condition }: RowWordsProps["row"], { stops, onRow, marks }: ChartLight): boolean =>
  (onRow !== undefined && marks?.flows?.has(id) === true) || (stops !== undefined && condition !== null);

function Pressable({ row: { id }, children }: RowWordsProps) {
  const { onRow, stops, selected } = useChartLight();
  const { onContextMenu, onStopKey } = useStopDeeds("rows", id);
  const press = (row: Element): void => {
    const { left: x, bottom: y } = row.getBoundingClientRect();
    if (onRow === undefined) stops?.onMenu({ kind: "rows", id, x, y });
    else onRow(id);
  };
  return (
    <span
      className="row-press nodrag"
      role="button"
      tabIndex={0}
      aria-pressed={onRow === undefined ? undefined : selected === id}
      aria-haspopup={onRow === undefined ? "menu" : undefined}
      aria-keyshortcuts={stops === undefined ? undefined : STOP_KEY}
      data-testid="row"
      data-row-id={id}
      onClick={({ currentTarget }) => press(currentTarget)}
      onContextMenu={onContextMenu}
      onKeyDown={(event) => {
        if (onStopKey(event) || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        press(event.currentTarget);
      }}
    >
      {children}
    </span>
  );
}
