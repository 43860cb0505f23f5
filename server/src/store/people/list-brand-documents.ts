import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** All brands with their documents, by id. */
export function listBrandDocuments(db: Kysely<Tables>): Promise<Pick<Tables["brands"], "id" | "document">[]> {
  return db.selectFrom("brands").select(["id", "document"]).orderBy("id").execute();
}
