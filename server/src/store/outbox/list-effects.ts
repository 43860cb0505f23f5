import type { Kysely, Selectable } from "kysely";
import type { OutboxTable, Tables } from "../tables.ts";

/** Every effect of a case with what became of it, in order. Keys are `case:step:index`, so the unique index on keys finds them. */
export function listEffects(db: Kysely<Tables>, caseId: string): Promise<Selectable<OutboxTable>[]> {
  return db.selectFrom("outbox").selectAll().where("key", ">", `${caseId}:`).where("key", "<", `${caseId};`).orderBy("seq").execute();
}
