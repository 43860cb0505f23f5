import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../tables.ts";
import { keysOfCase } from "./keys-of-case.ts";
import type { OutboxTable } from "./tables.ts";

/** Every effect of a case with what became of it, in order. */
export function listEffects(db: Kysely<Tables>, caseId: string): Promise<Selectable<OutboxTable>[]> {
  const [after, before] = keysOfCase(caseId);
  return db
    .selectFrom("outbox")
    .selectAll()
    .where("key", ">", after)
    .where("key", "<", before)
    .orderBy("seq")
    .execute();
}
