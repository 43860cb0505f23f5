import { isEmptyCell, type DecisionTable } from "@parley/engine";

/** A column of a table as the grid shows it: what is asked, what is given, and why. */
export type TableColumn =
  | { readonly kind: "input"; readonly index: number }
  | { readonly kind: "output"; readonly name: string | null }
  | { readonly kind: "because" };

type Row = DecisionTable["rows"][number];

/** Most rows, and most columns of each kind, that the schema takes. */
export const TABLE_LIMITS = { rows: 500, columns: 20 } as const;

/** The columns of a table, in order. */
export function columnsOf({ inputs, outputs }: Pick<DecisionTable, "inputs" | "outputs">): readonly TableColumn[] {
  return [
    ...inputs.map((_, index) => ({ kind: "input", index }) as const),
    ...(outputs ?? [null]).map((name) => ({ kind: "output", name }) as const),
    { kind: "because" },
  ];
}

/** What the document keeps in a cell. */
export function cellAt({ when, then, because }: Row, column: TableColumn): string {
  if (column.kind === "input") return when[column.index] ?? "";
  if (column.kind === "because") return because ?? "";
  if (typeof then === "string") return column.name === null ? then : "";
  return column.name === null ? "" : (then[column.name] ?? "");
}

/** Changes cells of a table, each given by its row and column; rows that are written below the last one are added. */
export function withCells(
  table: DecisionTable,
  changes: ReadonlyArray<{ readonly row: number; readonly column: TableColumn; readonly value: string }>,
): DecisionTable {
  const rows = [...table.rows];
  for (const { row, column, value } of changes) {
    while (rows.length <= row && rows.length < TABLE_LIMITS.rows) rows.push(emptyRow(table));
    const before = rows[row];
    if (before !== undefined) rows[row] = withCell(before, column, value);
  }
  return { ...table, rows };
}

function withCell(row: Row, column: TableColumn, value: string): Row {
  if (column.kind === "because") {
    const { because: _because, ...rest } = row;
    return value.trim() === "" ? rest : { ...rest, because: value.slice(0, 300) };
  }
  if (column.kind === "input") return { ...row, when: placed(row.when, column.index, value.slice(0, 500)) };
  const given = value.slice(0, 200);
  if (column.name === null) return { ...row, then: given };
  return { ...row, then: { ...(typeof row.then === "string" ? {} : row.then), [column.name]: given } };
}

function placed(cells: readonly string[], index: number, value: string): string[] {
  const all = [...cells];
  while (all.length < index) all.push("");
  all[index] = value;
  return all;
}

function emptyRow({ inputs, outputs }: DecisionTable): Row {
  return {
    when: inputs.map(() => ""),
    then: outputs === undefined ? "" : Object.fromEntries(outputs.map((name) => [name, ""])),
  };
}

/** Adds an empty row at a place. */
export const withRow = (table: DecisionTable, at: number): DecisionTable =>
  table.rows.length >= TABLE_LIMITS.rows ? table : { ...table, rows: table.rows.toSpliced(at, 0, emptyRow(table)) };

/** Takes a row away; the last one that is left stays. */
export const withoutRow = (table: DecisionTable, at: number): DecisionTable =>
  table.rows.length === 1 ? table : { ...table, rows: table.rows.toSpliced(at, 1) };

/** Moves a row to another place. */
export const withRowMoved = (table: DecisionTable, from: number, to: number): DecisionTable => ({
  ...table,
  rows: moved(table.rows, from, to),
});

/** Adds a column that asks for something, with cells that take anything. */
export const withInput = (table: DecisionTable, input: string): DecisionTable => ({
  ...table,
  inputs: [...table.inputs, input],
  rows: table.rows.map((row) => ({ ...row, when: [...table.inputs.map((_, index) => row.when[index] ?? ""), ""] })),
});

/** Asks for something else in a column. */
export const withInputChanged = (table: DecisionTable, index: number, input: string): DecisionTable => ({
  ...table,
  inputs: table.inputs.with(index, input),
});

/** Takes a column that asks away; the last one stays. */
export const withoutInput = (table: DecisionTable, index: number): DecisionTable =>
  table.inputs.length === 1
    ? table
    : {
        ...table,
        inputs: table.inputs.toSpliced(index, 1),
        rows: table.rows.map((row) => ({ ...row, when: row.when.toSpliced(index, 1) })),
      };

/** Moves a column that asks to another place. */
export const withInputMoved = (table: DecisionTable, from: number, to: number): DecisionTable => ({
  ...table,
  inputs: moved(table.inputs, from, to),
  rows: table.rows.map((row) => ({ ...row, when: moved(row.when, from, to) })),
});

/** Adds a column that gives something; a single result becomes one of the same name as `first`. */
export function withOutput(table: DecisionTable, name: string, first: string): DecisionTable {
  const before = table.outputs ?? [first];
  if (before.includes(name)) return table;
  return {
    ...table,
    outputs: [...before, name],
    rows: table.rows.map(({ then, ...row }) => ({
      ...row,
      then: { ...(typeof then === "string" ? { [first]: then } : then), [name]: "" },
    })),
  };
}

/** Gives an output another name. */
export function withOutputNamed(table: DecisionTable, from: string, to: string): DecisionTable {
  if (table.outputs === undefined || table.outputs.includes(to)) return table;
  const named = (name: string): string => (name === from ? to : name);
  return {
    ...table,
    outputs: table.outputs.map(named),
    rows: table.rows.map((row) =>
      typeof row.then === "string"
        ? row
        : { ...row, then: Object.fromEntries(Object.entries(row.then).map(([name, value]) => [named(name), value])) },
    ),
  };
}

/** Takes an output away; of two, the other becomes the table's single result. */
export function withoutOutput(table: DecisionTable, name: string): DecisionTable {
  const rest = table.outputs?.filter((each) => each !== name) ?? [];
  if (rest.length === 0) return table;
  const [only] = rest;
  const { outputs: _outputs, ...whole } = table;
  if (rest.length === 1 && only !== undefined)
    return {
      ...whole,
      rows: table.rows.map((row) => ({
        ...row,
        then: typeof row.then === "string" ? row.then : (row.then[only] ?? ""),
      })),
    };
  return {
    ...table,
    outputs: rest,
    rows: table.rows.map((row) => {
      if (typeof row.then === "string") return row;
      const { [name]: _gone, ...then } = row.then;
      return { ...row, then };
    }),
  };
}

/** The first row that takes everything, below which none is reached; -1 when there is none. */
export const otherwiseRow = ({ rows }: DecisionTable): number => rows.findIndex(({ when }) => when.every(isEmptyCell));

/** Cells of a spreadsheet as they come from its clipboard. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map(unquoted));
}

/** Cells as a spreadsheet takes them. */
export const toTsv = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  return item === undefined || to < 0 || to >= items.length
    ? [...items]
    : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
