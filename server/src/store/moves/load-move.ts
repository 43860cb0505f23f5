import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import type { MovesTable } from "./tables.ts";

/** Reads a move of running cases. */
export function loadMove({ db, reads }: Pick<Store, "db" | "reads">, id: string): MovesTable | undefined {
  return rowNow(db, reads.selectFrom("moves").selectAll().where("id", "=", id));
}
