import { memo } from "react";
import { t } from "../../texts/texts.ts";
import { CellEditor, type EditEnd } from "./cell-editor.tsx";
import type { GridColumn } from "./grid-columns.ts";

interface GridCellProps {
  readonly id: string;
  readonly row: number;
  readonly index: number;
  /** px */
  readonly left: number;
  /** px */
  readonly width: number;
  readonly column: GridColumn;
  readonly words: string;
  readonly fault: string | null;
  readonly isMissing: boolean;
  readonly isAt: boolean;
  readonly isChosen: boolean;
  readonly isOtherwise: boolean;
  /** While this cell is being written. */
  readonly writing: {
    readonly text: string | null;
    readonly type: (text: string) => void;
    readonly end: (how: EditEnd) => void;
  } | null;
}

/** One cell of a sheet; while the sheet scrolls, those that stay are not drawn anew. Presses are heard by the sheet. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, row, index, left, width, column, words, fault, isMissing, isAt, isChosen, isOtherwise, writing } = props;
  const isAnything = column.column.kind === "input" && words === t("anything");
  return (
    <span
      role="gridcell"
      id={id}
      aria-colindex={index + 2}
      aria-selected={isChosen}
      aria-invalid={fault !== null || undefined}
      className="grid-cell"
      data-row={row}
      data-column={index}
      data-kind={column.column.kind}
      data-at={isAt || undefined}
      data-anything={isAnything || undefined}
      title={fault ?? (words.length > 20 ? words : undefined)}
      style={{ left, width }}
    >
      {writing !== null && writing.text !== null ? (
        <CellEditor column={column} text={writing.text} onText={writing.type} onEnd={writing.end} />
      ) : (
        <span className="grid-words">
          {isAnything && isOtherwise ? t("otherwise") : words}
          {isMissing && <span className="grid-missing">{t(", missing")}</span>}
        </span>
      )}
    </span>
  );
});
