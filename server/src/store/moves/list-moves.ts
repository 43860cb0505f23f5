import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { MovesTable } from "./tables.ts";

/** The moves of running cases to a version, newest first, older than `before`: their ids grow with time. */
export function listMoves(
  db: Kysely<Tables>,
  brand: string,
  to: string,
  limit: number,
  before: { readonly id: string } | null,
): Promise<MovesTable[]> {
  let query = db.selectFrom("moves").selectAll().where("brand", "=", brand).where("to_hash", "=", to);
  if (before !== null) query = query.where("id", "<", before.id);
  return query.orderBy("id", "desc").limit(limit).execute();
}
