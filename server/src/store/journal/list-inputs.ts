import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** What came into each step of a case, oldest first, as JSON. */
export async function listInputs(db: Kysely<Tables>, caseId: string): Promise<string[]> {
  const rows = await db.selectFrom("journal").select("input").where("case_id", "=", caseId).orderBy("step").execute();
  return rows.map(({ input }) => input);
}
