import type { Database } from "better-sqlite3";

/** Records that a case was told its news; after the opening of an incident that is closed already, the closing is next. */
export function prepareMarkTold(db: Database): (seq: number) => void {
  const statement = db.prepare<[number]>(
    `UPDATE incident_cases
        SET news = CASE
          WHEN news = 'incident.opened'
            AND (SELECT closed_at FROM incidents WHERE id = incident_cases.incident) IS NOT NULL
          THEN 'incident.closed'
        END
      WHERE seq = ?`,
  );
  return (seq) => void statement.run(seq);
}
