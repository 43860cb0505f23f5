import { Popover, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import type { DecisionTable } from "@parley/engine";
import {
  withInputChanged,
  withInputMoved,
  withoutInput,
  withoutOutput,
  withOutputNamed,
} from "../../model/condition-table.ts";
import { t } from "../../texts/texts.ts";
import { CelText, type CelScope } from "../conditions/cel-text.tsx";
import type { GridColumn } from "./grid-columns.ts";

interface ColumnHeadProps {
  readonly column: GridColumn | undefined;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly table: DecisionTable;
  readonly onChange: (table: DecisionTable) => void;
}

const ANY_TYPE: CelScope = { type: null };

/** The head of a column: what it asks or gives, and behind it what can be done with the column. */
export const ColumnHead = memo(function ColumnHead({ column, index, left, width, table, onChange }: ColumnHeadProps) {
  const [open, setOpen] = useState(false);
  if (column === undefined) return null;
  const kind = column.column.kind;
  const head = (
    <span
      role="columnheader"
      aria-colindex={index + 2}
      className="grid-head"
      data-kind={kind}
      data-wrong={column.trouble !== null || undefined}
      title={column.trouble ?? column.about}
      style={{ left, width }}
    >
      {kind === "because" || (kind === "output" && table.outputs === undefined) ? (
        <span className="grid-head-name">{column.title}</span>
      ) : (
        <button type="button" className="grid-head-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="grid-head-name">{column.title}</span>
        </button>
      )}
    </span>
  );
  return (
    <Popover opened={open} onChange={setOpen} width={284} position="bottom-start" trapFocus shadow="none" withinPortal>
      <Popover.Target>{head}</Popover.Target>
      <Popover.Dropdown className="column-menu" onKeyDown={(event) => event.stopPropagation()}>
        {column.column.kind === "input" && (
          <InputMenu index={column.column.index} table={table} onChange={onChange} onDone={() => setOpen(false)} />
        )}
        {column.column.kind === "output" && column.column.name !== null && (
          <OutputMenu name={column.column.name} table={table} onChange={onChange} onDone={() => setOpen(false)} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
});

interface MenuProps {
  readonly table: DecisionTable;
  readonly onChange: (table: DecisionTable) => void;
  readonly onDone: () => void;
}

function InputMenu({ index, table, onChange, onDone }: MenuProps & { readonly index: number }) {
  const done = (next: DecisionTable): void => {
    onChange(next);
    onDone();
  };
  return (
    <>
      <CelText
        label={t("This column asks")}
        value={table.inputs[index] ?? ""}
        scope={ANY_TYPE}
        onChange={(input) => onChange(withInputChanged(table, index, input))}
      />
      <div className="column-actions">
        <button
          type="button"
          className="builder-add"
          disabled={index === 0}
          onClick={() => done(withInputMoved(table, index, index - 1))}
        >
          {t("Move left")}
        </button>
        <button
          type="button"
          className="builder-add"
          disabled={index === table.inputs.length - 1}
          onClick={() => done(withInputMoved(table, index, index + 1))}
        >
          {t("Move right")}
        </button>
        <button
          type="button"
          className="builder-add"
          disabled={table.inputs.length === 1}
          onClick={() => done(withoutInput(table, index))}
        >
          {t("Remove")}
        </button>
      </div>
    </>
  );
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,59}$/;

function OutputMenu({ name, table, onChange, onDone }: MenuProps & { readonly name: string }) {
  const [draft, setDraft] = useState(name);
  const taken = draft !== name && table.outputs?.includes(draft) === true;
  const wrong = !NAME.test(draft)
    ? t("Use letters and digits, without blanks.")
    : taken
      ? t("Another result is called so.")
      : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong !== null) return;
        onChange(withOutputNamed(table, name, draft));
        onDone();
      }}
    >
      <TextInput
        size="xs"
        label={t("Name of this result")}
        description={t("What answers that use the table call it.")}
        value={draft}
        error={wrong}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <div className="column-actions">
        <button type="submit" className="builder-add" disabled={wrong !== null}>
          {t("Rename")}
        </button>
        <button
          type="button"
          className="builder-add"
          onClick={() => {
            onChange(withoutOutput(table, name));
            onDone();
          }}
        >
          {t("Remove")}
        </button>
      </div>
    </form>
  );
}
