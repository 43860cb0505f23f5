import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Revokes a key that is not revoked yet. */
export function revokeKey({ db, reads }: Store, id: string, at: number): void {
  changeNow(
    db,
    reads.updateTable("api_keys").set({ revoked_at: at }).where("id", "=", id).where("revoked_at", "is", null),
  );
}
