import type { ParamSpec } from "@parley/engine";
import type { ComponentType } from "react";
import { useDocument, type DocumentAround } from "../document-context.ts";
import { t } from "../../texts/texts.ts";
import { FieldFrame } from "../pickers/field-frame.tsx";
import { NAME_KINDS, namesOf } from "../pickers/names.ts";
import type { PickOption } from "../pickers/options.ts";
import { PickField } from "../pickers/pick-field.tsx";
import type { ParamValue } from "./action-edits.ts";
import { helpOf, type ParamFieldProps } from "./param-props.ts";

interface TableOrValueProps extends ParamFieldProps {
  /** The control for a plain value. */
  readonly Plain: ComponentType<ParamFieldProps>;
}

/** A table in the place of a value, and the column that is meant. */
export interface TableValue {
  readonly table: string;
  readonly output?: string;
}

/** The table that gives a value; null for a plain value. */
export function tableIn(value: ParamValue | undefined): TableValue | null {
  if (typeof value !== "object" || value === null || !("table" in value)) return null;
  const { table, output } = value;
  if (typeof table !== "string") return null;
  return typeof output === "string" ? { table, output } : { table };
}

const BY_TABLE = "table:";

/** Tables as choices in a list of plain values. */
export const tableOptions = {
  of: (around: DocumentAround): readonly PickOption[] =>
    namesOf("table", around).map((option) => ({
      ...option,
      value: BY_TABLE + option.value,
      group: t("A table decides"),
    })),
  valueOf: (table: string): string => BY_TABLE + table,
};

/** What was chosen from a list with tables in it: the value, or the table in its place. */
export function withoutTable(chosen: string | undefined): string | { table: string } | undefined {
  return chosen?.startsWith(BY_TABLE) === true ? { table: chosen.slice(BY_TABLE.length) } : chosen;
}

/** A parameter that is a value or comes from a table: one list for both where the values are listed, else a switch. */
export function TableOrValue({ Plain, ...props }: TableOrValueProps) {
  const { spec, value, onChange } = props;
  const around = useDocument();
  const table = tableIn(value);
  const listed = optionsOf(spec, around);
  const tables = tableOptions.of(around);
  const take = (chosen: string | undefined): void => onChange(withoutTable(chosen));
  const column = table !== null && (
    <Column
      table={table}
      onChange={(output) => onChange(output === undefined ? { table: table.table } : { table: table.table, output })}
    />
  );
  const help = helpOf(spec);
  if (listed === null && table === null)
    return (
      <>
        <Plain {...props} />
        {tables.length > 0 && (
          <FieldFrame label={t("{param} by a table", { param: spec.title })}>
            {(ids) => (
              <PickField
                ids={ids}
                value={undefined}
                options={tables}
                noun={t("table")}
                listed={t("Tables")}
                empty={t("No table")}
                onChange={take}
              />
            )}
          </FieldFrame>
        )}
      </>
    );
  return (
    <>
      <FieldFrame label={spec.title} help={help} isRequired={spec.required}>
        {(ids) => (
          <PickField
            ids={ids}
            value={table === null ? (value as string | undefined) : tableOptions.valueOf(table.table)}
            options={[...(listed ?? []), ...tables]}
            noun={
              spec.refersTo === undefined
                ? spec.title.toLowerCase()
                : NAME_KINDS[spec.refersTo === "output" ? "table" : spec.refersTo].one
            }
            listed={spec.title}
            isOptional
            onChange={take}
          />
        )}
      </FieldFrame>
      {column}
    </>
  );
}

/** The values that can be listed; null where any value may be given. */
function optionsOf(spec: ParamSpec, around: DocumentAround): readonly PickOption[] | null {
  const { refersTo, values = [], type } = spec;
  if (refersTo !== undefined && refersTo !== "output") return [...namesOf(refersTo, around), ...values];
  return type === "choice" ? values : null;
}

interface ColumnProps {
  readonly table: TableValue;
  readonly onChange: (output: string | undefined) => void;
}

/** Which column of a table is meant; nothing to ask where it has only one. */
export function Column({ table: { table, output }, onChange }: ColumnProps) {
  const { protocol } = useDocument();
  const outputs = protocol.tables[table]?.outputs ?? [];
  if (outputs.length === 0 && output === undefined) return null;
  return (
    <FieldFrame label={t("Column")} help={t("The result of the table that is taken.")}>
      {(ids) => (
        <PickField
          ids={ids}
          value={output}
          options={outputs.map((each) => ({ value: each, title: each }))}
          noun={t("column")}
          listed={t("Columns")}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  );
}
