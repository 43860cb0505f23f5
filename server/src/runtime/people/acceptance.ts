import { v7 as uuid } from "uuid";
import { ParleyError, isoInstant } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { findPerson } from "../../store/people/find-person.ts";
import { insertPerson } from "../../store/people/insert-person.ts";
import { prepareMembersOfPerson } from "../../store/people/members-of-person.ts";
import { putMember } from "../../store/people/put-member.ts";
import { removeInvitation } from "../../store/people/remove-invitation.ts";
import { removePasswordLinks } from "../../store/people/remove-password-links.ts";
import { setPassword } from "../../store/people/set-password.ts";
import type { InvitationsTable } from "../../store/people/tables.ts";
import type { Actor } from "../caller.ts";
import { type Act, type PlannedChange, type Plan } from "../turns/change-turn.ts";
import type { Identity } from "./identity.ts";
import { invitationOf } from "./invitations.ts";
import { mustLeaveAnAdmin } from "./members.ts";

/** What somebody gives who accepts an invitation. */
export interface Accepted {
  readonly token: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly password: string;
}

/** Somebody who accepts: an account that is known, a new one, or one that takes a new password. */
type Newcomer = { readonly person: string; readonly name: string; readonly email: string } & (
  | { readonly kind: "known" }
  | { readonly kind: "new" | "password"; readonly hash: string }
);

/** The plan of an acceptance, who accepts, and the address that signs in afterwards. */
export interface Acceptance {
  readonly by: Actor;
  readonly email: string;
  readonly plan: Plan;
}

/**
 * Accepts an invitation. Who has an account proves it by its password: an invitation into one brand must not open what the same
 * person may do in another. Only a password link sets a new password.
 */
export async function accept(store: Store, identity: Identity, given: Accepted, now: number): Promise<Acceptance> {
  const newcomer = await newcomerOf(store, identity, invitationOf(store, given.token, now), given);
  const { person, name, email } = newcomer;
  return {
    by: { id: `person:${person}`, name },
    email,
    plan: (at) => planAcceptance(store, invitationOf(store, given.token, at), newcomer, at),
  };
}

async function newcomerOf(
  store: Store,
  identity: Identity,
  invitation: InvitationsTable,
  { name, email: givenEmail, password }: Accepted,
): Promise<Newcomer> {
  const email = invitation.email ?? givenEmail;
  if (email === undefined)
    throw new ParleyError("PARLEY_BODY_INVALID", "the invitation names no e-mail address: give yours", { at: "email" });
  const known = findPerson(store, invitation.person === null ? { email } : { id: invitation.person });
  if (known !== undefined) {
    const somebody = { person: known.id, name: known.name, email: known.email };
    if (invitation.person !== null) return { ...somebody, kind: "password", hash: await identity.hash(password) };
    if (await identity.verify(password, known.password)) return { ...somebody, kind: "known" };
    throw new ParleyError("PARLEY_SIGN_IN_REFUSED", "this address has an account already, with another password", {
      at: "password",
      hint: "Give that account’s password.",
    });
  }
  if (name === undefined) throw new ParleyError("PARLEY_BODY_INVALID", "say what you are called", { at: "name" });
  return { kind: "new", person: `person_${uuid()}`, name, email, hash: await identity.hash(password) };
}

function planAcceptance(store: Store, invitation: InvitationsTable, newcomer: Newcomer, at: number): PlannedChange {
  if (newcomer.kind === "password") return planNewPassword(store, newcomer.person, newcomer.hash, at);
  // Somebody else may have taken the address while the password was hashed.
  const known = findPerson(store, { email: newcomer.email });
  if ((known !== undefined) !== (newcomer.kind === "known"))
    throw new ParleyError("PARLEY_CONFLICT", "this address got an account just now", { hint: "Accept again." });
  const { person, name, email } = newcomer;
  const { brand, role, leads } = invitation;
  if (brand === null || role === null)
    throw new ParleyError("PARLEY_BUG", `the invitation ${invitation.id} is into no brand`, { kind: "bug" });
  const before = prepareMembersOfPerson(store.db)(person).find((member) => member.brand === brand);
  if (before !== undefined && role !== "admin") mustLeaveAnAdmin(store, before);
  return {
    answer: { status: 200, body: { person } },
    acts: [{ action: "member.joined", brand, subject: person, details: { role, invitation: invitation.id } }],
    write() {
      if (newcomer.kind === "new")
        insertPerson(store, { id: person, name, email, password: newcomer.hash, at: isoInstant(at) });
      putMember(store, { person, brand, role, leads, since: at });
      removeInvitation(store, invitation.id);
      removePasswordLinks(store, person);
    },
  };
}

/** Plans another password for a person: all its sessions end, and its other password links. */
export function planNewPassword(store: Store, person: string, hash: string, at: number): PlannedChange {
  const changed: Act = { action: "password.changed", brand: null, subject: person };
  return {
    answer: { status: 200, body: { person } },
    acts: [changed],
    write: () => setPassword(store, { person, password: hash, at: isoInstant(at) }),
  };
}
