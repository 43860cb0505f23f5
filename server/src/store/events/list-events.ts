import type { Kysely } from "kysely";
import type { EventsTable, Tables } from "../tables.ts";

/** The events that clients sent into a case, oldest first, as they came. */
export function listEvents(db: Kysely<Tables>, caseId: string): Promise<Pick<EventsTable, "received_at" | "body">[]> {
  return db
    .selectFrom("events")
    .select(["received_at", "body"])
    .where("case_id", "=", caseId)
    .orderBy("received_at")
    .orderBy("event_id")
    .execute();
}
