import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { InvitationsTable } from "./tables.ts";

/** A brand's invitations that are still valid, oldest first, after an id. */
export function listInvitations(
  db: Kysely<Tables>,
  brand: string,
  page: { readonly after: string | null; readonly limit: number; readonly now: number },
): Promise<InvitationsTable[]> {
  return db
    .selectFrom("invitations")
    .selectAll()
    .where("brand", "=", brand)
    .where("expires_at", ">", page.now)
    .where("id", ">", page.after ?? "")
    .orderBy("id")
    .limit(page.limit)
    .execute();
}
