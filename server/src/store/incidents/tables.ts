import type { Generated } from "kysely";

/** Many people report the same thing. At most one incident per brand and cluster is open. */
export interface IncidentsTable {
  seq: Generated<number>;
  id: string;
  brand: string;
  cluster: string;
  because: string | null;
  opened_at: number;
  closed_at: number | null;
  closed_because: string | null;
}

/** What a case that joined an incident is still to be told. */
export type IncidentNews = "incident.opened" | "incident.closed";

/** Cases that joined an incident. `news` is the next event that the case is to be told; null when it knows all. */
export interface IncidentCasesTable {
  seq: Generated<number>;
  incident: string;
  case_id: string;
  joined_at: number;
  news: IncidentNews | null;
}
