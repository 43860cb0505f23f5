import type { Kysely } from "kysely";
import type { CasesTable, Tables } from "../tables.ts";

/** Reads a case by its id, apart from the hot path. */
export function readCaseRow(db: Kysely<Tables>, id: string): Promise<CasesTable | undefined> {
  return db.selectFrom("cases").selectAll().where("id", "=", id).executeTakeFirst();
}
