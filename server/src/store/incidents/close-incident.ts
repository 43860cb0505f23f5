import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Closes an incident; its cases are then to be told, those that do not know of the opening of that first. */
export function closeIncident(
  { db, reads }: Pick<Store, "db" | "reads">,
  { id, because, at }: { readonly id: string; readonly because: string; readonly at: number },
): void {
  changeNow(db, reads.updateTable("incidents").set({ closed_at: at, closed_because: because }).where("id", "=", id));
  changeNow(
    db,
    reads
      .updateTable("incident_cases")
      .set({ news: "incident.closed" })
      .where("incident", "=", id)
      .where("news", "is", null),
  );
}
