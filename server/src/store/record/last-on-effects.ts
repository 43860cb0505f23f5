import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../tables.ts";
import type { AuditTable } from "./tables.ts";

/** What was done to some effects of a brand by hand, oldest first: of one key the last line counts. */
export function lastOnEffects(
  db: Kysely<Tables>,
  brand: string,
  keys: readonly string[],
): Promise<Selectable<AuditTable>[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("brand", "=", brand)
    .where("subject", "in", keys)
    .where("action", "in", ["effect.retried", "effect.dropped"])
    .orderBy("seq")
    .execute();
}
