import type { Database } from "better-sqlite3";
import { damageIn } from "../damage.ts";

/** What SQLite finds wrong in the whole file: pages, indexes, types, constraints. Empty when it is well; at most 20 lines. */
export function integrityFaults(db: Database): string[] {
  try {
    const lines = db.prepare<[], string>("PRAGMA integrity_check(20)").pluck().all();
    return lines.length === 1 && lines[0] === "ok" ? [] : lines;
  } catch (error) {
    const damage = damageIn(error);
    if (damage === null) throw error;
    return [error instanceof Error ? error.message : damage.message];
  }
}

/** Rows whose parent is missing, counted by table. */
export function brokenReferences(db: Database): { readonly table: string; readonly rows: number }[] {
  return db
    .prepare<[], { table: string; rows: number }>(
      'SELECT "table", count(*) AS rows FROM pragma_foreign_key_check GROUP BY "table" ORDER BY "table"',
    )
    .all();
}

/** Cases whose pinned version, or revision of the brand, is not kept; at most `limit`. */
export function casesWithoutVersion(db: Database, limit: number): string[] {
  return db
    .prepare<[number], string>(
      `SELECT id FROM cases
       WHERE NOT EXISTS (SELECT 1 FROM protocol_versions WHERE brand = cases.brand AND hash = cases.protocol_hash)
          OR NOT EXISTS (SELECT 1 FROM brand_revisions WHERE brand = cases.brand AND revision = cases.brand_revision)
       LIMIT ?`,
    )
    .pluck()
    .all(limit);
}

/** How many cases should have been woken before a moment (epoch ms), and when the first of them. */
export function lateWakes(db: Database, before: number): { readonly cases: number; readonly since: number | null } {
  const statement = db.prepare<[number], { cases: number; since: number | null }>(
    "SELECT count(*) AS cases, min(wake_at) AS since FROM cases WHERE wake_at < ?",
  );
  return statement.get(before) ?? { cases: 0, since: null };
}

/** Parked effects, counted by brand. */
export function parkedEffects(db: Database): { readonly brand: string; readonly effects: number }[] {
  return db
    .prepare<[], { brand: string; effects: number }>(
      "SELECT brand, count(*) AS effects FROM outbox WHERE status = 'parked' GROUP BY brand ORDER BY brand",
    )
    .all();
}

/** The brands that have a live version. */
export function liveBrands(db: Database): string[] {
  return db
    .prepare<[], string>("SELECT DISTINCT brand FROM protocol_versions WHERE status = 'live' ORDER BY brand")
    .pluck()
    .all();
}
