import type { Database } from "better-sqlite3";

/** A mention as the counts of similar ones need it. */
export interface CountedMention {
  readonly received_at: number;
  readonly channel: string;
  readonly author: string;
  readonly topics: string | null;
}

/** A brand's mentions since an instant (epoch ms), oldest first: read backwards along the index `mentions_newest` alone. */
export function prepareCountedSince(db: Database): (brand: string, since: number) => CountedMention[] {
  const statement = db.prepare<[string], CountedMention>(
    "SELECT received_at, channel, author, topics FROM mentions WHERE brand = ? ORDER BY seq DESC",
  );
  return (brand, since) => {
    const counted: CountedMention[] = [];
    for (const row of statement.iterate(brand)) {
      if (row.received_at < since) break;
      counted.push(row);
    }
    return counted.toReversed();
  };
}
