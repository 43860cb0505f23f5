import type { Database } from "better-sqlite3";
import type { PublishingHoldsTable, PublishingTable } from "./tables.ts";

/** Reads a brand's state of publishing; nothing when it was never held. */
export function prepareReadPublishing(db: Database): (brand: string) => PublishingTable | undefined {
  const statement = db.prepare<[string], PublishingTable>("SELECT * FROM publishing WHERE brand = ?");
  return (brand) => statement.get(brand);
}

/** Keeps that publishing is held since `heldSince`, or is free; returns how often that has changed. */
export function prepareChangePublishing(db: Database): (brand: string, heldSince: number | null) => number {
  const statement = db
    .prepare<[string, number | null], number>(
      `INSERT INTO publishing (brand, changes, held_since) VALUES (?, 1, ?)
       ON CONFLICT (brand) DO UPDATE SET changes = changes + 1, held_since = excluded.held_since
       RETURNING changes`,
    )
    .pluck();
  return (brand, heldSince) => statement.get(brand, heldSince) ?? 0;
}

/** Adds a holder; one that holds already keeps its first reason and time. */
export function prepareInsertHold(db: Database): (row: PublishingHoldsTable) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO publishing_holds (brand, holder, name, because, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (brand, holder) DO NOTHING`,
  );
  return ({ brand, holder, name, because, at }) => void statement.run(brand, holder, name, because, at);
}

/** Takes one holder away, or all with null; how many that were. */
export function prepareDeleteHolds(db: Database): (brand: string, holder: string | null) => number {
  const one = db.prepare<[string, string]>("DELETE FROM publishing_holds WHERE brand = ? AND holder = ?");
  const all = db.prepare<[string]>("DELETE FROM publishing_holds WHERE brand = ?");
  return (brand, holder) => (holder === null ? all.run(brand) : one.run(brand, holder)).changes;
}

/** Who holds a brand's publishing, the first first. */
export function prepareListHolds(db: Database): (brand: string) => PublishingHoldsTable[] {
  const statement = db.prepare<[string], PublishingHoldsTable>(
    "SELECT * FROM publishing_holds WHERE brand = ? ORDER BY at, holder",
  );
  return (brand) => statement.all(brand);
}
