import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { DecisionTable } from "@parley/engine";
import { cellAt, otherwiseRow } from "../../model/condition-table.ts";
import { CellEditor } from "./cell-editor.tsx";
import { ColumnHead } from "./column-head.tsx";
import type { GridColumn } from "./grid-columns.ts";
import { rangeOf } from "./grid-keys.ts";
import type { GridSheetProps } from "./grid-props.ts";
import { useGridEditing } from "./use-grid-editing.ts";

const HEAD = 40;
const ROW = 36;
const NUMBER = 44;

/** The sheet itself: only the rows and columns that are in sight are there, so that 500 by 20 stays light. */
export function GridSheet(props: GridSheetProps) {
  const { table, columns, selection, hits, onSelect, onChange, label } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollPaddingStart: HEAD,
    overscan: 6,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 150,
    scrollPaddingStart: NUMBER,
    overscan: 2,
  });
  const editing = useGridEditing(props, scroller);
  const { row, column } = selection.at;
  useEffect(() => {
    rows.scrollToIndex(row);
    across.scrollToIndex(column);
  }, [rows, across, row, column]);
  const shown = across.getVirtualItems();
  const range = rangeOf(selection);
  const otherwise = otherwiseRow(table);
  return (
    <div
      ref={scroller}
      className="grid-sheet"
      role="grid"
      aria-label={label}
      aria-rowcount={table.rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={`${id}-${row}-${column}`}
      tabIndex={0}
      {...editing.handlers}
    >
      <div style={{ width: NUMBER + across.getTotalSize(), height: HEAD + rows.getTotalSize(), position: "relative" }}>
        <div role="row" aria-rowindex={1} className="grid-heads" style={{ height: HEAD }}>
          <span role="columnheader" aria-colindex={1} className="grid-corner" style={{ width: NUMBER }}>
            <span className="visually-hidden">Row</span>
          </span>
          {shown.map((item) => (
            <ColumnHead
              key={columns[item.index]?.key}
              column={columns[item.index]}
              index={item.index}
              left={NUMBER + item.start}
              width={item.size}
              table={table}
              onChange={onChange}
            />
          ))}
        </div>
        {rows.getVirtualItems().map((line) => (
          <div
            role="row"
            key={line.key}
            aria-rowindex={line.index + 2}
            className="grid-row"
            data-unreached={(otherwise !== -1 && line.index > otherwise) || undefined}
            style={{ top: HEAD + line.start, height: ROW }}
          >
            <span role="rowheader" aria-colindex={1} className="grid-number" style={{ width: NUMBER }}>
              {line.index + 1}
              <HitMark count={hits.get(line.index) ?? 0} />
            </span>
            {shown.map((item) => (
              <GridCell
                key={columns[item.index]?.key}
                id={`${id}-${line.index}-${item.index}`}
                item={item}
                kept={keptAt(table, line.index, columns[item.index])}
                column={columns[item.index]}
                isAt={line.index === row && item.index === column}
                isChosen={
                  line.index >= range.top &&
                  line.index <= range.bottom &&
                  item.index >= range.left &&
                  item.index <= range.right
                }
                isOtherwise={line.index === otherwise}
                editing={editing}
                onPress={(extend) => {
                  const at = { row: line.index, column: item.index };
                  onSelect({ from: extend ? selection.from : at, at });
                }}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function keptAt(table: DecisionTable, row: number, column: GridColumn | undefined): string {
  const found = table.rows[row];
  return found === undefined || column === undefined ? "" : cellAt(found, column.column);
}

function HitMark({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const words = `${count} sample ${count === 1 ? "mention hits" : "mentions hit"} this row`;
  return (
    <span className="grid-hits" title={words}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

interface GridCellProps {
  readonly id: string;
  readonly item: VirtualItem;
  readonly kept: string;
  readonly column: GridColumn | undefined;
  readonly isAt: boolean;
  readonly isChosen: boolean;
  readonly isOtherwise: boolean;
  readonly editing: ReturnType<typeof useGridEditing>;
  readonly onPress: (extend: boolean) => void;
}

function GridCell({ id, item, kept, column, isAt, isChosen, isOtherwise, editing, onPress }: GridCellProps) {
  if (column === undefined) return null;
  const fault = column.fault(kept);
  const words = column.words(kept);
  const isAnything = column.column.kind === "input" && words === "anything";
  return (
    <span
      role="gridcell"
      id={id}
      aria-colindex={item.index + 2}
      aria-selected={isChosen}
      aria-invalid={fault !== null || undefined}
      className="grid-cell"
      data-kind={column.column.kind}
      data-at={isAt || undefined}
      data-anything={isAnything || undefined}
      title={fault ?? (words.length > 20 ? words : undefined)}
      style={{ left: NUMBER + item.start, width: item.size, height: ROW }}
      onMouseDown={(event) => {
        if (!(isAt && editing.text !== null)) onPress(event.shiftKey);
      }}
      onDoubleClick={() => editing.begin(null)}
    >
      {isAt && editing.text !== null ? (
        <CellEditor column={column} text={editing.text} onText={editing.type} onEnd={editing.end} />
      ) : (
        <span className="grid-words">{isAnything && isOtherwise ? "otherwise" : words}</span>
      )}
    </span>
  );
}
