import type { Database } from "better-sqlite3";

/** Has a case join an incident, once; it is then to be told of it. */
export function prepareJoinIncident(db: Database): (incident: string, caseId: string, at: number) => void {
  const statement = db.prepare<[string, string, number]>(
    `INSERT INTO incident_cases (incident, case_id, joined_at, news) VALUES (?, ?, ?, 'incident.opened')
     ON CONFLICT (incident, case_id) DO NOTHING`,
  );
  return (incident, caseId, at) => void statement.run(incident, caseId, at);
}
