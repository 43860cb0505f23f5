import type { Kysely } from "kysely";
import type { ApiKeysTable, Tables } from "../tables.ts";

/** Keys, oldest first: those of a brand from an id on, or all. */
export function listKeys(
  db: Kysely<Tables>,
  page?: { readonly brand: string; readonly after: string | null; readonly limit: number },
): Promise<ApiKeysTable[]> {
  const all = db.selectFrom("api_keys").selectAll().orderBy("id");
  if (page === undefined) return all.execute();
  return all
    .where("brand", "=", page.brand)
    .where("id", ">", page.after ?? "")
    .limit(page.limit)
    .execute();
}
