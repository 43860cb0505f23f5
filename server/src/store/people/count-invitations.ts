import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** How many invitations into a brand are valid at a moment (epoch ms). */
export const countInvitations = ({ db, reads }: Store, brand: string, now: number): number =>
  rowNow(
    db,
    reads
      .selectFrom("invitations")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("brand", "=", brand)
      .where("expires_at", ">", now),
  )?.count ?? 0;
