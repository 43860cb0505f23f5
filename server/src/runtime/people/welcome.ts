import { ALL_BRANDS } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { insertInvitation } from "../../store/people/insert-invitation.ts";
import { otherAdmins } from "../../store/people/other-admins.ts";
import { removeInvitationsBy } from "../../store/people/remove-invitations-by.ts";
import { PARLEY } from "../caller.ts";
import { changeBeside } from "../change-beside.ts";
import { newInvitation } from "./invitations.ts";

/**
 * As long as nobody is admin of all brands: makes an invitation that makes its opener one, in place of those of earlier starts,
 * and returns its token. Null when there is an admin.
 */
export async function welcomeAdmin(store: Store, at: number): Promise<string | null> {
  if (otherAdmins(store, [ALL_BRANDS], { person: "", brand: "" }) > 0) return null;
  const about = { brand: ALL_BRANDS, role: "admin", leads: "[]", email: null, person: null };
  const { row, token } = newInvitation(about, PARLEY, at);
  await changeBeside(store, PARLEY, at, () => ({
    answer: { status: 204, body: null },
    acts: [{ action: "person.invited", brand: null, subject: row.id, details: { role: "admin" } }],
    write() {
      removeInvitationsBy(store, PARLEY.id);
      insertInvitation(store, row);
    },
  }));
  return token;
}
