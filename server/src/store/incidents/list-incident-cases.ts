import type { Kysely } from "kysely";
import type { Place } from "../place.ts";
import type { Tables } from "../tables.ts";

/** A case that joined an incident; `status` is null for a case that is gone. */
export interface JoinedCase {
  readonly seq: number;
  readonly case_id: string;
  readonly joined_at: number;
  readonly status: "open" | "done" | null;
}

/** The cases that joined an incident, in that order, after the place `after`. */
export function listIncidentCases(
  db: Kysely<Tables>,
  incident: string,
  limit: number,
  after: Place | null,
): Promise<JoinedCase[]> {
  const query = db
    .selectFrom("incident_cases")
    .leftJoin("cases", "cases.id", "incident_cases.case_id")
    .select(["incident_cases.seq", "incident_cases.case_id", "incident_cases.joined_at", "cases.status"])
    .where("incident", "=", incident);
  return (after === null ? query : query.where("incident_cases.seq", ">", after.seq))
    .orderBy("incident_cases.seq")
    .limit(limit)
    .execute();
}
