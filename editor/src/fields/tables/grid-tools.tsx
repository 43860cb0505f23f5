import type { ReactNode } from "react";
import type { DecisionTable } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { withInput, withoutRow, withOutput, withRow, withRowMoved } from "../../model/condition-table.ts";
import { t } from "../../texts/texts.ts";
import { useWorld } from "../conditions/use-world.ts";
import { PickMenu } from "../pickers/pick-menu.tsx";

interface GridToolsProps {
  readonly table: DecisionTable;
  /** The row on which one stands. */
  readonly row: number;
  readonly onChange: (table: DecisionTable) => void;
  readonly onRow: (row: number) => void;
}

/** Adds, moves and removes rows where one stands, and adds columns. */
export function GridTools({ table, row, onChange, onRow }: GridToolsProps) {
  const last = table.rows.length - 1;
  const move = (to: number): void => {
    onChange(withRowMoved(table, row, to));
    onRow(to);
  };
  const remove = (): void => {
    onChange(withoutRow(table, row));
    onRow(Math.min(row, last - 1));
  };
  return (
    <div className="grid-tools" role="toolbar" aria-label={t("Rows and columns")}>
      <button
        type="button"
        className="builder-add"
        onClick={() => {
          onChange(withRow(table, row));
          onRow(row);
        }}
      >
        <Icon name="plus" size={11} /> {t("Row")}
      </button>
      <AddInput table={table} onChange={onChange} />
      <button
        type="button"
        className="builder-add"
        onClick={() => onChange(withOutput(table, newName(table), "result"))}
      >
        <Icon name="plus" size={11} /> {t("Result")}
      </button>
      <span className="grid-row-tools">
        <RowTool title={t("Move row {row} up", { row: row + 1 })} disabled={row === 0} onClick={() => move(row - 1)}>
          <span aria-hidden="true">↑</span>
        </RowTool>
        <RowTool
          title={t("Move row {row} down", { row: row + 1 })}
          disabled={row === last}
          onClick={() => move(row + 1)}
        >
          <span aria-hidden="true">↓</span>
        </RowTool>
        <RowTool title={t("Remove row {row}", { row: row + 1 })} disabled={last === 0} onClick={remove}>
          <Icon name="close" size={11} />
        </RowTool>
      </span>
    </div>
  );
}

interface RowToolProps {
  readonly title: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function RowTool({ title, disabled, onClick, children }: RowToolProps) {
  return (
    <button
      type="button"
      className="icon-button builder-icon"
      aria-label={title}
      title={title}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function AddInput({ table, onChange }: Pick<GridToolsProps, "table" | "onChange">) {
  const { names } = useWorld();
  const options = [...names.values()].map(({ key, title, description, group }) => ({
    value: key,
    title,
    about: description,
    group,
    words: key,
  }));
  return (
    <PickMenu label={t("Facts")} options={options} width={284} onPick={(fact) => onChange(withInput(table, fact))}>
      {(open) => (
        <button type="button" className="builder-add" onClick={open}>
          <Icon name="plus" size={11} /> {t("Column")}
        </button>
      )}
    </PickMenu>
  );
}

function newName({ outputs = ["result"] }: DecisionTable): string {
  let count = outputs.length + 1;
  while (outputs.includes(`result${count}`)) count += 1;
  return `result${count}`;
}
