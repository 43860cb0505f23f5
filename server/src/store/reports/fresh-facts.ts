import type { Database } from "better-sqlite3";
import { prepareKeepClock } from "./keep-clock.ts";
import { prepareKeepFacts } from "./keep-facts.ts";

const TABLES = ["case_facts", "case_clocks"] as const;

/** Empty tables of facts beside the stored ones, of this connection alone. */
export interface FreshFacts {
  readonly keepFacts: ReturnType<typeof prepareKeepFacts>;
  readonly keepClock: ReturnType<typeof prepareKeepClock>;
  /** The cases in which the stored facts and the fresh ones are not the same. */
  differing(): string[];
  /** Takes the fresh ones away. */
  drop(): void;
}

/** Makes such tables. Until they are dropped, statements that this connection prepares find them instead of the stored ones. */
export function freshFacts(db: Database): FreshFacts {
  const laidOut = db.prepare<[string], string>("SELECT sql FROM main.sqlite_master WHERE name = ?").pluck();
  for (const table of TABLES) db.exec(laidOut.get(table)?.replace(/^create table/i, "CREATE TEMP TABLE") ?? "");
  const unlike = TABLES.flatMap((table) =>
    [
      ["main", "temp"],
      ["temp", "main"],
    ].map(
      ([one, other]) => `SELECT case_id FROM (SELECT * FROM ${one}.${table} EXCEPT SELECT * FROM ${other}.${table})`,
    ),
  );
  return {
    keepFacts: prepareKeepFacts(db),
    keepClock: prepareKeepClock(db),
    differing: () => db.prepare<[], string>(unlike.join(" UNION ")).pluck().all(),
    drop: () => TABLES.forEach((table) => db.exec(`DROP TABLE IF EXISTS temp.${table}`)),
  };
}
