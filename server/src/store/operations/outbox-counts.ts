import type { Database } from "better-sqlite3";

/** How much waits to go out, over all brands. */
export interface OutboxCounts {
  readonly pending: number;
  readonly parked: number;
  /** Epoch ms at which the oldest effect that waits was decided on. */
  readonly oldestAt: number | null;
}

/** Counts what waits in the outbox, brand by brand in its index, past all that was delivered. */
export function prepareOutboxCounts(db: Database): () => OutboxCounts {
  const statement = db.prepare<[], OutboxCounts>(
    `SELECT
       coalesce(sum((SELECT count(*) FROM outbox WHERE brand = brands.id AND status = 'pending')), 0) AS pending,
       coalesce(sum((SELECT count(*) FROM outbox WHERE brand = brands.id AND status = 'parked')), 0) AS parked,
       min((SELECT at FROM outbox WHERE brand = brands.id AND status = 'pending' ORDER BY seq LIMIT 1)) AS oldestAt
     FROM brands`,
  );
  return () => statement.get() ?? { pending: 0, parked: 0, oldestAt: null };
}
