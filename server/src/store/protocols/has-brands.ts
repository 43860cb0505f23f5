import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Is there any brand yet? */
export async function hasBrands(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom("brands").select("id").limit(1).execute()).length > 0;
}
