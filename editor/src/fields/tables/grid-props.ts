import type { DecisionTable } from "@parley/engine";
import type { GridColumn } from "./grid-columns.ts";
import type { Selection } from "./grid-keys.ts";

/** What a sheet shows, and where what happens in it goes. */
export interface GridSheetProps {
  readonly table: DecisionTable;
  readonly columns: readonly GridColumn[];
  readonly selection: Selection;
  /** How many sample mentions hit each row. */
  readonly hits: ReadonlyMap<number, number>;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (table: DecisionTable) => void;
  readonly label: string;
}
