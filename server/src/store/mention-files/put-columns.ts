import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { MentionColumnsTable } from "./tables.ts";

/** Keeps a brand's columns in the place of those before. */
export function putColumns({ db, reads }: Pick<Store, "db" | "reads">, row: MentionColumnsTable): void {
  changeNow(
    db,
    reads
      .insertInto("mention_columns")
      .values(row)
      .onConflict((conflict) => conflict.column("brand").doUpdateSet({ columns: row.columns })),
  );
}
