import { sql, type Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Throws when the database does not answer. */
export async function ping(db: Kysely<Tables>): Promise<void> {
  await sql`select 1`.execute(db);
}
