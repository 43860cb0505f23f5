import type { Database } from "better-sqlite3";

/** The moment at which a brand's next effect may go out. */
export interface NextDelivery {
  readonly brand: string;
  readonly at: number;
}

/** Each brand of which an effect waits, with the earliest moment. Steps from brand to brand in the index, past all their effects. */
export function prepareNextDeliveries(db: Database): () => NextDelivery[] {
  const statement = db.prepare<[], NextDelivery>(
    `WITH RECURSIVE waiting (brand) AS (
       SELECT min(brand) FROM outbox WHERE next_at IS NOT NULL
       UNION ALL
       SELECT (SELECT min(brand) FROM outbox WHERE next_at IS NOT NULL AND brand > waiting.brand)
         FROM waiting WHERE waiting.brand IS NOT NULL
     )
     SELECT brand, (SELECT min(next_at) FROM outbox WHERE brand = waiting.brand AND next_at IS NOT NULL) AS at
       FROM waiting WHERE brand IS NOT NULL`,
  );
  return () => statement.all();
}
