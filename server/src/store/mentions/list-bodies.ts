import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** The mentions of a case as they came, oldest first. */
export async function listBodies(db: Kysely<Tables>, caseId: string): Promise<string[]> {
  const rows = await db.selectFrom("mentions").select("body").where("case_id", "=", caseId).orderBy("seq").execute();
  return rows.map(({ body }) => body);
}
