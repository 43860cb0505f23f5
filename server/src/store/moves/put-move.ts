import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { MovesTable } from "./tables.ts";

/** Keeps a move, new or as far as it has come. */
export function putMove({ db, reads }: Pick<Store, "db" | "reads">, row: MovesTable): void {
  const { id: _, ...rest } = row;
  changeNow(
    db,
    reads
      .insertInto("moves")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(rest)),
  );
}
