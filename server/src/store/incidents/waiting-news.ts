import type { Database } from "better-sqlite3";
import type { IncidentNews } from "./tables.ts";

/** Something that a case is to be told of an incident. */
export interface WaitingNews {
  readonly incident: string;
  readonly cluster: string;
  readonly case_id: string;
  readonly news: IncidentNews;
}

/** The places of news that wait to be told, the oldest first, at most `limit`. */
export function prepareWaitingNews(db: Database): (limit: number) => number[] {
  const statement = db
    .prepare<[number], number>("SELECT seq FROM incident_cases WHERE news IS NOT NULL ORDER BY seq LIMIT ?")
    .pluck();
  return (limit) => statement.all(limit);
}

/** Reads news by their place; nothing when they were told. */
export function prepareFindNews(db: Database): (seq: number) => WaitingNews | undefined {
  const statement = db.prepare<[number], WaitingNews>(
    `SELECT incident, cluster, case_id, news FROM incident_cases JOIN incidents ON incidents.id = incident
      WHERE incident_cases.seq = ? AND news IS NOT NULL`,
  );
  return (seq) => statement.get(seq);
}
