import type { Store } from "../open-store.ts";
import { rowsNow } from "../run-now.ts";
import type { MovesTable } from "./tables.ts";

/** The moves that are not done, the oldest first. */
export function runningMoves({ db, reads }: Pick<Store, "db" | "reads">): MovesTable[] {
  return rowsNow(db, reads.selectFrom("moves").selectAll().where("status", "=", "running").orderBy("id"));
}
