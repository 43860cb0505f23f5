import { useDebouncedValue } from "@mantine/hooks";
import { memo, useMemo, useState } from "react";
import type { DecisionTable, MentionInput } from "@parley/engine";
import { hitsOf, type SampleAnswer } from "../../model/condition-samples.ts";
import { cellAt, otherwiseRow, withRow, type TableColumn } from "../../model/condition-table.ts";
import { t } from "../../texts/texts.ts";
import { useSamples } from "../conditions/sample-strip.tsx";
import { useWorld } from "../conditions/use-world.ts";
import { useDocument } from "../document-context.ts";
import { leadOutputs } from "../../model/lead-outputs.ts";
import { askingColumns, givingColumns, type GridColumn } from "./grid-columns.ts";
import type { Selection } from "./grid-keys.ts";
import { GridSheet } from "./grid-sheet.tsx";
import { GridTools } from "./grid-tools.tsx";
import "../pickers/fields.css";
import "../conditions/condition-builder.css";
import "../conditions/condition-field.css";
import "./table-grid.css";

export interface TableGridProps {
  readonly table: DecisionTable;
  readonly onChange: (table: DecisionTable) => void;
  readonly label: string;
  /** Mentions to try it on; unsaid, a small set of our own. */
  readonly samples?: readonly MentionInput[];
}

/** A decision table as a grid that is edited like a spreadsheet: the first row that fits gives the answer. */
export function TableGrid({ table, onChange, label, samples: given }: TableGridProps) {
  const { brand, protocol } = useDocument();
  const { inputs } = table;
  const { world, names } = useWorld();
  const [selection, setSelection] = useState<Selection>(START);
  const asking = useMemo(() => askingColumns(inputs, world, names), [inputs, world, names]);
  const leads = useMemo(() => leadOutputs(protocol, table), [protocol, table]);
  const columns = useMemo(
    () => [...asking, ...givingColumns(table, names, brand, leads)],
    [asking, table, names, brand, leads],
  );
  const samples = useSamples(given);
  const [asked] = useDebouncedValue(table, table.rows.length * inputs.length > LARGE ? 500 : 60);
  const hits = useMemo(() => hitsOf(world, asked, samples, names), [world, asked, samples, names]);
  const at = {
    row: Math.min(selection.at.row, table.rows.length - 1),
    column: Math.min(selection.at.column, columns.length - 1),
  };
  const chosen = columns[at.column];
  return (
    <section className="table-field" aria-label={label}>
      <div className="table-head">
        <span className="field-label">
          {t("{count, plural, one {# row} other {# rows}}", { count: table.rows.length })}
        </span>
      </div>
      <GridTools table={table} row={at.row} onChange={onChange} onRow={(row) => setSelection(only(row, at.column))} />
      <GridSheet
        table={table}
        columns={columns}
        selection={{ from: selection.from, at }}
        hits={countsOf(hits)}
        onSelect={setSelection}
        onChange={onChange}
        label={label}
      />
      {chosen !== undefined && <CellLine column={chosen} kept={keptIn(table, at.row, chosen.column)} row={at.row} />}
      <Order table={table} onChange={onChange} />
      <Hits table={table} columns={columns} hits={hits} />
    </section>
  );
}

/** Above so many cells the samples wait for a pause in writing: each time the engine reads the whole table. */
const LARGE = 600;

const START: Selection = { from: { row: 0, column: 0 }, at: { row: 0, column: 0 } };

const only = (row: number, column: number): Selection => ({ from: { row, column }, at: { row, column } });

function keptIn(table: DecisionTable, row: number, column: TableColumn): string {
  const found = table.rows[row];
  return found === undefined ? "" : cellAt(found, column);
}

/** The chosen cell in full, with what is wrong with it. */
function CellLine({ column, kept, row }: { readonly column: GridColumn; readonly kept: string; readonly row: number }) {
  const fault = column.fault(kept);
  return (
    <div className="cell-line" aria-live="polite">
      <span className="dim">{t("Row {row}, {column}:", { row: row + 1, column: column.title })}</span>{" "}
      {column.words(kept)}
      {fault !== null && <p className="field-error">{fault}</p>}
    </div>
  );
}

/** How rows are tried, and whether there is one for all the rest. */
function Order({ table, onChange }: Pick<TableGridProps, "table" | "onChange">) {
  const otherwise = otherwiseRow(table);
  const last = table.rows.length - 1;
  if (otherwise === -1)
    return (
      <p className="table-note" data-severity="warning">
        {t("Rows are tried from the top, and the first that fits wins. If none fits, whatever asks this table fails.")}{" "}
        <button type="button" className="link" onClick={() => onChange(withRow(table, table.rows.length))}>
          {t("Add an “otherwise” row")}
        </button>
      </p>
    );
  return (
    <p className="table-note" data-severity={otherwise < last ? "warning" : "none"}>
      {t("Rows are tried from the top, and the first that fits wins; row {row} takes everything else.", {
        row: otherwise + 1,
      })}
      {otherwise < last &&
        ` ${t("The {count, plural, one {row} other {rows}} below it can never be reached.", { count: last - otherwise })}`}
    </p>
  );
}

interface HitsProps {
  readonly table: DecisionTable;
  readonly columns: readonly GridColumn[];
  readonly hits: readonly SampleAnswer<number>[];
}

/** Which row each sample mention hits, and what it gives. */
const Hits = memo(function Hits({ table, columns, hits }: HitsProps) {
  if (hits.length === 0) return <p className="small">{t("Mend what is marked to see what it gives.")}</p>;
  const given = columns.filter(({ column }) => column.kind === "output");
  return (
    <details className="sample-strip" open>
      <summary>
        {t("What it gives for {count, plural, one {# sample mention} other {# sample mentions}}", {
          count: hits.length,
        })}
      </summary>
      <ul>
        {hits.map(({ sample, answer, values }) => (
          <li key={sample.id} data-verdict={"trouble" in answer ? "unclear" : "yes"}>
            <span className="sample-verdict">
              {"trouble" in answer ? t("No row") : t("Row {row}", { row: answer.value + 1 })}
            </span>
            <span className="sample-text">{sample.text}</span>
            <span className="sample-why">
              {"trouble" in answer
                ? `${answer.trouble}. `
                : `${given.map((column) => column.words(keptIn(table, answer.value, column.column))).join(", ")}. `}
              {values.map(({ title, value }) => `${title}: ${value}`).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
});

function countsOf(hits: readonly SampleAnswer<number>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { answer } of hits) if ("value" in answer) counts.set(answer.value, (counts.get(answer.value) ?? 0) + 1);
  return counts;
}
