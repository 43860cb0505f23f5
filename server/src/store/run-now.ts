import type { Database } from "better-sqlite3";
import type { Compilable } from "kysely";

/**
 * Runs a query of Kysely's builder at once and gives its rows: turns read and write inside one open transaction and must not
 * wait. For what happens seldom; statements of every turn are prepared once instead.
 */
export function rowsNow<Row>(db: Database, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile();
  return db.prepare<unknown[], Row>(sql).all(...parameters);
}

/** The first row of `rowsNow`. */
export function rowNow<Row>(db: Database, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  return db.prepare<unknown[], Row>(sql).get(...parameters);
}

/** Runs an insert, update or delete at once; how many rows it changed. */
export function changeNow(db: Database, query: Compilable): number {
  const { sql, parameters } = query.compile();
  return db.prepare<unknown[]>(sql).run(...parameters).changes;
}
