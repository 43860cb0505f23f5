import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { cellAt, fromTsv, toTsv, withCells, withRowMoved } from "../../model/condition-table.ts";
import { t } from "../../texts/texts.ts";
import type { EditEnd } from "./cell-editor.tsx";
import { cellAfter, rangeOf, type Cell } from "./grid-keys.ts";
import type { GridSheetProps } from "./grid-props.ts";

const AFTER: Readonly<Record<EditEnd, string | null>> = {
  stay: null,
  cancel: null,
  down: "ArrowDown",
  up: "ArrowUp",
  left: "ArrowLeft",
  right: "ArrowRight",
};

/** The cells of a grid in words, and how they are written. */
function useWords({ table, columns, onChange }: GridSheetProps) {
  const wordsAt = (row: number, column: number): string => {
    const [found, asked] = [table.rows[row], columns[column]];
    return found === undefined || asked === undefined ? "" : asked.words(cellAt(found, asked.column));
  };
  const write = (cells: ReadonlyArray<Cell & { readonly words: string }>): void =>
    onChange(
      withCells(
        table,
        cells.flatMap(({ row, column, words }) => {
          const asked = columns[column];
          return asked === undefined ? [] : [{ row, column: asked.column, value: asked.keep(words) }];
        }),
      ),
    );
  return { wordsAt, write };
}

/** What goes to a spreadsheet, comes from one, or is cleared: everything that is chosen. */
function useClipboard(props: GridSheetProps, isWriting: boolean) {
  const { wordsAt, write } = useWords(props);
  const { top, bottom, left, right } = rangeOf(props.selection);
  const chosen = Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_each, along) => wordsAt(top + down, left + along)),
  );
  const put = (lines: readonly (readonly string[])[]): void =>
    write(
      lines.flatMap((line, down) => line.map((words, along) => ({ row: top + down, column: left + along, words }))),
    );
  const clear = (): void => put(chosen.map((line) => line.map(() => "")));
  const onCopy = (event: ClipboardEvent): void => {
    if (isWriting) return;
    event.clipboardData.setData("text/plain", toTsv(chosen));
    event.preventDefault();
  };
  const onCut = (event: ClipboardEvent): void => {
    onCopy(event);
    if (!isWriting) clear();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isWriting) return;
    event.preventDefault();
    put(fromTsv(event.clipboardData.getData("text/plain")));
  };
  return { clear, onCopy, onCut, onPaste };
}

/** Writing in a grid: what is typed, moved, cleared, copied and pasted. `text` is null while no cell is being written. */
export function useGridEditing(props: GridSheetProps, scroller: RefObject<HTMLDivElement | null>) {
  const { table, columns, selection, onSelect, onChange } = props;
  const [text, setText] = useState<string | null>(null);
  const { at } = selection;
  const size = { rows: table.rows.length, columns: columns.length };
  const go = (to: Cell, extend = false): void => onSelect({ from: extend ? selection.from : to, at: to });

  const { wordsAt, write } = useWords(props);
  const { clear, ...clipboard } = useClipboard(props, text !== null);
  const begin = (first: string | null): void => {
    const words = wordsAt(at.row, at.column);
    setText(first ?? (words === t("anything") ? "" : words));
  };
  const end = (how: EditEnd): void => {
    if (text !== null && how !== "cancel" && text !== wordsAt(at.row, at.column)) write([{ ...at, words: text }]);
    setText(null);
    const key = AFTER[how];
    const next = key === null ? null : cellAfter(at, { key, far: false }, size);
    if (next !== null) go(next);
    if (how !== "stay") scroller.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      const to = at.row + (key === "ArrowUp" ? -1 : 1);
      if (to < 0 || to >= size.rows) return;
      onChange(withRowMoved(table, at.row, to));
      go({ ...at, row: to });
    } else if (key === "Enter" || key === "F2") begin(null);
    else if (key === "Delete" || key === "Backspace") clear();
    else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) begin(key);
    else {
      const next = cellAfter(at, { key, far: ctrlKey || metaKey }, size);
      if (next === null) return;
      go(next, shiftKey);
    }
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
    const pressed = cellUnder(event.target);
    const isWritten = text !== null && pressed?.row === at.row && pressed.column === at.column;
    if (pressed !== null && !isWritten) go(pressed, event.shiftKey);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    if (text === null && cellUnder(event.target) !== null) begin(null);
  };
  return { text, end, type: setText, handlers: { onKeyDown, onMouseDown, onDoubleClick, ...clipboard } };
}

/** The cell in which something happened; null when it was in none. */
function cellUnder(target: EventTarget): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-column]") : null;
  return cell === null ? null : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}
