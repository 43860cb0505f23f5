import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, type RefObject } from "react";
import type { DecisionTable } from "@parley/engine";
import { cellAt, otherwiseRow } from "../../model/condition-table.ts";
import { t } from "../../texts/texts.ts";
import { ColumnHead } from "./column-head.tsx";
import { GridCell } from "./grid-cell.tsx";
import type { GridColumn } from "./grid-columns.ts";
import { rangeOf } from "./grid-keys.ts";
import type { GridSheetProps } from "./grid-props.ts";
import { useGridEditing } from "./use-grid-editing.ts";

const HEAD = 40;
const ROW = 36;
const NUMBER = 44;

/** The sheet itself: only the rows and columns that are in sight are there, so that 500 by 20 stays light. */
export function GridSheet(props: GridSheetProps) {
  const { table, columns, selection, hits, onChange, label } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, across } = useSight(props, scroller);
  const editing = useGridEditing(props, scroller);
  const { row, column } = selection.at;
  const shown = across.getVirtualItems();
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
            <span className="visually-hidden">{t("Row")}</span>
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
          <SheetRow
            key={line.key}
            id={id}
            table={table}
            columns={columns}
            selection={selection}
            hits={hits.get(line.index) ?? 0}
            line={line}
            shown={shown}
            otherwise={otherwise}
            editing={editing}
          />
        ))}
      </div>
    </div>
  );
}

/** Which rows and columns are in sight; where one stands always is. */
function useSight({ table, columns, selection }: GridSheetProps, scroller: RefObject<HTMLDivElement | null>) {
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
    estimateSize: (index) => columns[index]?.width ?? 136,
    scrollPaddingStart: NUMBER,
    overscan: 2,
  });
  const { row, column } = selection.at;
  useEffect(() => {
    rows.scrollToIndex(row);
    across.scrollToIndex(column);
  }, [rows, across, row, column]);
  return { rows, across };
}

interface SheetRowProps extends Pick<GridSheetProps, "table" | "columns" | "selection"> {
  readonly id: string;
  readonly hits: number;
  readonly line: VirtualItem;
  readonly shown: readonly VirtualItem[];
  readonly otherwise: number;
  readonly editing: ReturnType<typeof useGridEditing>;
}

function SheetRow({ id, table, columns, selection, hits, line, shown, otherwise, editing }: SheetRowProps) {
  const { row, column } = selection.at;
  const range = rangeOf(selection);
  return (
    <div
      role="row"
      aria-rowindex={line.index + 2}
      className="grid-row"
      data-unreached={(otherwise !== -1 && line.index > otherwise) || undefined}
      style={{ top: HEAD + line.start, height: ROW }}
    >
      <span role="rowheader" aria-colindex={1} className="grid-number" style={{ width: NUMBER }}>
        {line.index + 1}
        <HitMark count={hits} />
      </span>
      {shown.map((item) => {
        const asked = columns[item.index];
        if (asked === undefined) return null;
        const kept = keptAt(table, line.index, asked);
        const isAt = line.index === row && item.index === column;
        return (
          <GridCell
            key={asked.key}
            id={`${id}-${line.index}-${item.index}`}
            row={line.index}
            index={item.index}
            left={NUMBER + item.start}
            width={item.size}
            column={asked}
            words={asked.words(kept)}
            fault={asked.fault(kept)}
            isMissing={asked.isMissing(kept)}
            isChosen={isWithin(range, line.index, item.index)}
            isAt={isAt}
            isOtherwise={line.index === otherwise}
            writing={isAt && editing.text !== null ? editing : null}
          />
        );
      })}
    </div>
  );
}

function keptAt(table: DecisionTable, row: number, { column }: GridColumn): string {
  const found = table.rows[row];
  return found === undefined ? "" : cellAt(found, column);
}

const isWithin = ({ top, bottom, left, right }: ReturnType<typeof rangeOf>, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function HitMark({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const words = t("{count, plural, one {# sample mention hits} other {# sample mentions hit}} this row", { count });
  return (
    <span className="grid-hits" title={words}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
