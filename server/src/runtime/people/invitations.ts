import { v7 as uuid } from "uuid";
import {
  ALL_BRANDS,
  isoInstant,
  ParleyError,
  type InvitationBody,
  type InvitationSeen,
  type Role,
} from "@parley/engine";
import { BRANDS, IDENTITY } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { countInvitations } from "../../store/people/count-invitations.ts";
import { findInvitation } from "../../store/people/find-invitation.ts";
import { findPerson } from "../../store/people/find-person.ts";
import { insertInvitation } from "../../store/people/insert-invitation.ts";
import { invitationOfBrand } from "../../store/people/invitation-of-brand.ts";
import { removeInvitation } from "../../store/people/remove-invitation.ts";
import { removePasswordLinks } from "../../store/people/remove-password-links.ts";
import type { InvitationsTable } from "../../store/people/tables.ts";
import { brandFacts } from "../brands/brand-row.ts";
import { mustHaveRoom } from "../brands/must-have-room.ts";
import type { Actor } from "../caller.ts";
import { hashOf, randomText } from "../keys/secrets.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import { mustKnowLeads } from "./members.ts";

/** Letters and digits: 190 bits. */
const TOKEN_LENGTH = 32;

/** To what somebody is invited, and by which address the link begins (`http://…`). */
export interface Invited {
  readonly brand: string;
  readonly role: Role;
  readonly leads: readonly string[];
  readonly email: string | null;
}

/** The address that opens an invitation. The token stands behind `#`, which browsers send to no server. */
export const linkOf = (origin: string, token: string): string => `${origin}/welcome#token=${token}`;

/** An invitation as the API shows it. */
export function invitationBody(row: InvitationsTable): InvitationBody {
  return {
    id: row.id,
    brand: row.brand ?? "",
    email: row.email,
    role: row.role as Role,
    leads: JSON.parse(row.leads) as string[],
    invitedBy: row.invited_by_name,
    createdAt: isoInstant(row.created_at),
    expiresAt: isoInstant(row.expires_at),
  };
}

/** Plans an invitation into a brand. Its answer holds the link, the answer to a repeat does not. */
export function planInvitation(store: Store, invited: Invited, by: Actor, origin: string, at: number): PlannedChange {
  const { brand, role, leads, email } = invited;
  mustKnowLeads(store, brand, leads);
  const waiting = countInvitations(store, brand, at);
  mustHaveRoom(brand, waiting, BRANDS.invitations, "invitations that wait", "Take some back.");
  const { row, token } = newInvitation({ brand, role, leads: JSON.stringify(leads), email, person: null }, by, at);
  const body = invitationBody(row);
  return {
    answer: { status: 201, body: { ...body, link: linkOf(origin, token) } },
    kept: { status: 201, body: { ...body, link: null } },
    acts: [{ action: "person.invited", brand, subject: row.id, details: { role, leads: [...leads] } }],
    write: () => insertInvitation(store, row),
  };
}

/** Plans a link by which a person takes a new password. */
export function planPasswordLink(
  store: Store,
  person: { readonly id: string; readonly email: string },
  by: Actor,
  origin: string,
  at: number,
): PlannedChange {
  const nothing = { brand: null, role: null, leads: "[]" };
  const { row, token } = newInvitation({ ...nothing, email: person.email, person: person.id }, by, at);
  const expiresAt = isoInstant(row.expires_at);
  return {
    answer: { status: 201, body: { link: linkOf(origin, token), expiresAt } },
    kept: { status: 201, body: { link: null, expiresAt } },
    acts: [{ action: "password-link.made", brand: null, subject: person.id }],
    write() {
      // The newest link works: whoever has an older one is not meant any more.
      removePasswordLinks(store, person.id);
      insertInvitation(store, row);
    },
  };
}

/** Plans to take an invitation back; throws PARLEY_NOT_FOUND when there is none. */
export function planWithdrawal(store: Store, brand: string, id: string): PlannedChange {
  if (invitationOfBrand(store, brand, id) === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no invitation "${id}" into ${brand}`, {
      hint: `GET /v1/brands/${brand}/invitations lists them.`,
    });
  return {
    answer: { status: 204, body: null },
    acts: [{ action: "invitation.withdrawn", brand, subject: id }],
    write: () => removeInvitation(store, id),
  };
}

/** The invitation that a token opens; throws PARLEY_NOT_FOUND when it is unknown, used up or expired. */
export function invitationOf(store: Store, token: string, now: number): InvitationsTable {
  const row = findInvitation(store, hashOf(token), now);
  if (row === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", "this invitation is unknown, was used already, or has expired", {
      hint: "Ask for a new link.",
    });
  return row;
}

/** What an invitation is about, for whoever holds its token. */
export function seenInvitation(store: Store, row: InvitationsTable): InvitationSeen {
  const { brand, role, email, person } = row;
  return {
    purpose: person === null ? "join" : "password",
    brand: brand === null ? null : { id: brand, name: brand === ALL_BRANDS ? "" : brandFacts(store, brand).name },
    role: role as Role | null,
    email,
    known: email !== null && findPerson(store, { email }) !== undefined,
    expiresAt: isoInstant(row.expires_at),
  };
}

/** A new invitation and its token, which is kept nowhere. */
export function newInvitation(
  about: Pick<InvitationsTable, "brand" | "role" | "leads" | "email" | "person">,
  by: Actor,
  at: number,
): { readonly row: InvitationsTable; readonly token: string } {
  const token = randomText(TOKEN_LENGTH);
  const row: InvitationsTable = {
    ...about,
    id: `invitation_${uuid()}`,
    hash: hashOf(token),
    invited_by: by.id,
    invited_by_name: by.name,
    created_at: at,
    expires_at: at + IDENTITY.invitationMs,
  };
  return { row, token };
}
