import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** The ids of cases, newest first, at most `limit`, from before `before`. Ids grow with time. */
export async function casesWithJournal(reads: Kysely<Tables>, before: string | null, limit: number): Promise<string[]> {
  let query = reads.selectFrom("cases").select("id");
  if (before !== null) query = query.where("id", "<", before);
  return (await query.orderBy("id", "desc").limit(limit).execute()).map(({ id }) => id);
}
