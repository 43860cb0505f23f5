import type { ColumnMap } from "@parley/engine";
import { loadColumns } from "../../store/mention-files/load-columns.ts";
import { putColumns } from "../../store/mention-files/put-columns.ts";
import type { Store } from "../../store/open-store.ts";
import type { Plan } from "../turns/change-turn.ts";
import { mentionFileBody, mustBeReadable, type MentionFile } from "./mention-files.ts";

/** The columns that the file's brand said last, where the file has all of them. */
export function rememberedColumns(store: Store, file: MentionFile): ColumnMap | null {
  const kept = loadColumns(store, file.brand);
  if (kept === undefined) return null;
  const columns = JSON.parse(kept) as ColumnMap;
  const { headings } = mentionFileBody(file);
  const fits = Object.values(columns).every((from) => typeof from !== "string" || headings.includes(from));
  return fits ? columns : null;
}

/** Says which column of a file is which field, and remembers it for the brand. Throws what is wrong with the first rows then. */
export const columnsPlan =
  (store: Store, file: MentionFile, columns: ColumnMap | null): Plan =>
  () => {
    mustBeReadable({ ...file, columns });
    return {
      answer: { status: 204, body: null },
      write() {
        if (columns !== null) putColumns(store, { brand: file.brand, columns: JSON.stringify(columns) });
      },
      committed() {
        file.columns = columns;
      },
    };
  };
