import type { Insertable } from "kysely";
import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { MovedCasesTable } from "./tables.ts";

/** Records what became of a case of a move. */
export function insertMovedCase({ db, reads }: Pick<Store, "db" | "reads">, row: Insertable<MovedCasesTable>): void {
  changeNow(db, reads.insertInto("moved_cases").values(row));
}
