import type { Kysely, Selectable } from "kysely";
import type { Place } from "../place.ts";
import type { Tables } from "../tables.ts";
import type { EffectStatus, OutboxTable } from "./tables.ts";

/** A brand's effects in one status, newest first, older than the place `before`; reads `limit` rows of the index `outbox_listed`. */
export function listBrandEffects(
  db: Kysely<Tables>,
  brand: string,
  status: EffectStatus,
  limit: number,
  before: Place | null,
): Promise<Selectable<OutboxTable>[]> {
  const query = db.selectFrom("outbox").selectAll().where("brand", "=", brand).where("status", "=", status);
  return (before === null ? query : query.where("seq", "<", before.seq)).orderBy("seq", "desc").limit(limit).execute();
}
