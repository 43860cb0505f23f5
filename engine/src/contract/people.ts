import { z } from "zod";
import { ALL_PERMISSIONS, ROLES, type Permission, type Role } from "./permissions.ts";

/** What a password may be. Length is what counts (NIST SP 800-63B, 3.1.1.2); the upper bound keeps hashing it cheap. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** In a path or a membership: every brand, also those that come later. */
export const ALL_BRANDS = "*";

const RoleName = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
const Scope = z.enum(ALL_PERMISSIONS as [Permission, ...Permission[]]);
/** Control characters steer terminals, and marks of direction turn a line around: names stand in lists and logs. */
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const Name = z
  .string()
  .trim()
  .min(1, "write a name")
  .max(100)
  .refine((text) => !STEERING.test(text), "must hold no control characters");
const Email = z
  .email("write an e-mail address")
  .max(254)
  .transform((text) => text.toLowerCase());
const NewPassword = z
  .string()
  .min(PASSWORD_LENGTH.least, `take at least ${PASSWORD_LENGTH.least} characters`)
  .max(PASSWORD_LENGTH.most, `take at most ${PASSWORD_LENGTH.most} characters`);
const KnownPassword = z.string().min(1, "write your password").max(PASSWORD_LENGTH.most);
const Leads = z.array(z.string().min(1).max(100)).max(100).describe("Leads of the brand that the person belongs to.");
const Token = z.string().min(20).max(100).describe("What stands behind #token= in the invitation's link.");

/** Somebody signs in. */
export const SignIn = z.strictObject({ email: Email, password: KnownPassword });

/** Somebody who is signed in takes another password. */
export const PasswordChange = z.strictObject({ current: KnownPassword, password: NewPassword });

/** Asks what an invitation is about, before it is accepted. */
export const InvitationToken = z.strictObject({ token: Token });

/** Accepts an invitation. Who has an account already gives its password; everybody else a name and a new one. */
export const Acceptance = z.strictObject({
  token: Token,
  name: Name.optional().describe("Needed by who has no account yet."),
  email: Email.optional().describe("Needed where the invitation names none."),
  password: NewPassword,
});

/** Invites somebody into a brand, or changes nothing for who never accepts. */
export const Invite = z.strictObject({
  email: Email.optional().describe("Only who has this address can accept; without one, whoever has the link."),
  role: RoleName,
  leads: Leads.default([]),
});

/** Changes what somebody is in a brand; what is left out stays. */
export const MemberChange = z.strictObject({ role: RoleName.optional(), leads: Leads.optional() });

/** Makes an API key. */
export const KeyWish = z.strictObject({
  name: Name.describe("What it is for."),
  scopes: z
    .array(Scope)
    .min(1, "name at least one scope")
    .transform((scopes) => [...new Set(scopes)]),
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null).describe("Null: valid until it is revoked."),
});

const Next = z.string().nullable().describe("The cursor of the next page.");

/** What an invitation is about. */
export const InvitationSeen = z.object({
  purpose: z.enum(["join", "password"]).describe("To join a brand, or to take a new password."),
  brand: z.object({ id: z.string(), name: z.string() }).nullable().describe("`*` for all brands."),
  role: RoleName.nullable(),
  email: z.string().nullable().describe("Null: whoever accepts gives one."),
  known: z.boolean().describe("True when the address has an account already."),
  expiresAt: z.iso.datetime(),
});
export type InvitationSeen = z.infer<typeof InvitationSeen>;

/** An invitation that waits to be accepted. */
export const InvitationBody = z.object({
  id: z.string(),
  brand: z.string(),
  email: z.string().nullable(),
  role: RoleName,
  leads: z.array(z.string()),
  invitedBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InvitationBody = z.infer<typeof InvitationBody>;

/** A link that was just made; it is shown once and kept nowhere. */
export const LinkBody = z.object({
  link: z
    .string()
    .nullable()
    .describe("Give it to the person: it opens the welcome page, once. Null when the request is repeated."),
  expiresAt: z.iso.datetime(),
});
export type LinkBody = z.infer<typeof LinkBody>;

/** An invitation that was just made, with its link. */
export const InvitedBody = InvitationBody.extend(LinkBody.shape);
export type InvitedBody = z.infer<typeof InvitedBody>;

/** A page of invitations, oldest first. */
export const InvitationsBody = z.object({ invitations: z.array(InvitationBody), next: Next });
export type InvitationsBody = z.infer<typeof InvitationsBody>;

/** Somebody in a brand. */
export const MemberBody = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  brand: z.string().describe("`*` for somebody who is in all brands."),
  role: RoleName,
  leads: z.array(z.string()),
  since: z.iso.datetime(),
});
export type MemberBody = z.infer<typeof MemberBody>;

/** A page of people, in the order in which they joined. */
export const PeopleBody = z.object({ people: z.array(MemberBody), next: Next });
export type PeopleBody = z.infer<typeof PeopleBody>;

/** An API key, without its text. */
export const KeyBody = z.object({
  id: z.string(),
  brand: z.string(),
  name: z.string(),
  scopes: z.array(Scope),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().describe("To the minute or so."),
});
export type KeyBody = z.infer<typeof KeyBody>;

/** A key that was just made, with its text. */
export const NewKeyBody = KeyBody.extend({
  text: z.string().nullable().describe("The key itself, shown only now: null when the request is repeated."),
});
export type NewKeyBody = z.infer<typeof NewKeyBody>;

/** A page of keys, oldest first. */
export const KeysBody = z.object({ keys: z.array(KeyBody), next: Next });
export type KeysBody = z.infer<typeof KeysBody>;

/** Who the caller is, and what it may do where. */
export const MeBody = z.object({
  kind: z.enum(["person", "key"]),
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  everywhere: z.array(Scope).describe("What it may do in all brands, also in those that come later."),
  brands: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      roles: z.array(RoleName),
      permissions: z.array(Scope),
      leads: z.array(z.string()),
    }),
  ),
});
export type MeBody = z.infer<typeof MeBody>;
