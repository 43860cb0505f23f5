import { useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from "react";
import { cellAt, fromTsv, toTsv, withCells, withRowMoved } from "../../model/condition-table.ts";
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

/** Writing in a grid: what is typed, moved, cleared, copied and pasted. `text` is null while no cell is being written. */
export function useGridEditing(props: GridSheetProps, scroller: RefObject<HTMLDivElement | null>) {
  const { table, columns, selection, onSelect, onChange } = props;
  const [text, setText] = useState<string | null>(null);
  const { at } = selection;
  const size = { rows: table.rows.length, columns: columns.length };
  const go = (to: Cell, extend = false): void => onSelect({ from: extend ? selection.from : to, at: to });

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
  const begin = (first: string | null): void => {
    const words = wordsAt(at.row, at.column);
    setText(first ?? (words === "anything" ? "" : words));
  };
  const end = (how: EditEnd): void => {
    if (text !== null && how !== "cancel" && text !== wordsAt(at.row, at.column)) write([{ ...at, words: text }]);
    setText(null);
    const key = AFTER[how];
    const next = key === null ? null : cellAfter(at, { key, far: false }, size);
    if (next !== null) go(next);
    if (how !== "stay") scroller.current?.focus({ preventScroll: true });
  };
  const range = rangeOf(selection);
  const chosen = (): readonly (readonly string[])[] =>
    Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      Array.from({ length: range.right - range.left + 1 }, (_each, right) =>
        wordsAt(range.top + down, range.left + right),
      ),
    );
  const clear = (): void =>
    write(
      chosen().flatMap((line, down) =>
        line.map((_, right) => ({ row: range.top + down, column: range.left + right, words: "" })),
      ),
    );

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
  const onCopy = (event: ClipboardEvent): void => {
    if (text !== null) return;
    event.clipboardData.setData("text/plain", toTsv(chosen()));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (text !== null) return;
    event.preventDefault();
    const lines = fromTsv(event.clipboardData.getData("text/plain"));
    write(
      lines.flatMap((line, down) =>
        line.map((words, right) => ({ row: range.top + down, column: range.left + right, words })),
      ),
    );
  };
  const onCut = (event: ClipboardEvent): void => {
    if (text !== null) return;
    onCopy(event);
    clear();
  };
  return { text, begin, end, type: setText, handlers: { onKeyDown, onCopy, onPaste, onCut } };
}
