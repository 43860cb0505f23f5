import type { DecisionTable } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { withInput, withoutRow, withOutput, withRow, withRowMoved } from "../../model/condition-table.ts";
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
  return (
    <div className="grid-tools" role="toolbar" aria-label="Rows and columns">
      <button
        type="button"
        className="builder-add"
        onClick={() => {
          onChange(withRow(table, row));
          onRow(row);
        }}
      >
        <Icon name="plus" size={11} /> Row
      </button>
      <AddInput table={table} onChange={onChange} />
      <button
        type="button"
        className="builder-add"
        onClick={() => onChange(withOutput(table, newName(table), "result"))}
      >
        <Icon name="plus" size={11} /> Result
      </button>
      <span className="grid-row-tools">
        <button
          type="button"
          className="icon-button builder-icon"
          aria-label={`Move row ${row + 1} up`}
          title="Move row up (Alt+↑)"
          disabled={row === 0}
          onClick={() => move(row - 1)}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          className="icon-button builder-icon"
          aria-label={`Move row ${row + 1} down`}
          title="Move row down (Alt+↓)"
          disabled={row === last}
          onClick={() => move(row + 1)}
        >
          <span aria-hidden="true">↓</span>
        </button>
        <button
          type="button"
          className="icon-button builder-icon"
          aria-label={`Remove row ${row + 1}`}
          title="Remove row"
          disabled={last === 0}
          onClick={() => {
            onChange(withoutRow(table, row));
            onRow(Math.min(row, last - 1));
          }}
        >
          <Icon name="close" size={11} />
        </button>
      </span>
    </div>
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
    <PickMenu label="Facts" options={options} width={284} onPick={(fact) => onChange(withInput(table, fact))}>
      {(open) => (
        <button type="button" className="builder-add" onClick={open}>
          <Icon name="plus" size={11} /> Column
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
