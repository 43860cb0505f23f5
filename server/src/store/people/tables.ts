/** Somebody who can sign in. Instants of this table and of sessions and accounts are ISO 8601 texts, as better-auth writes them. */
export interface PeopleTable {
  id: string;
  name: string;
  /** In lower case. */
  email: string;
  email_verified: 0 | 1;
  image: string | null;
  created_at: string;
  updated_at: string;
}

/** Who is signed in where. The cookie holds the token, signed with a secret that is not in the database. */
export interface SessionsTable {
  id: string;
  token: string;
  person: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
}

/** How a person signs in: one row each, with the password's scrypt hash. The other columns are better-auth's own. */
export interface AccountsTable {
  id: string;
  person: string;
  account_id: string;
  provider_id: "credential";
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  created_at: string;
  updated_at: string;
}

/** better-auth wants this table; Parley's invitations take its place. */
export interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

/** What a person is in a brand; `*` is every brand. `leads` is a JSON list of the brand's leads. */
export interface MembersTable {
  person: string;
  brand: string;
  role: string;
  leads: string;
  /** Epoch ms. */
  since: number;
}

/** Links that wait to be opened once; only a SHA-256 of the token is kept. Brand and role, or else the person who takes a new password. */
export interface InvitationsTable {
  id: string;
  hash: string;
  brand: string | null;
  role: string | null;
  leads: string;
  /** Only who has this address can accept; null for whoever has the link. */
  email: string | null;
  person: string | null;
  invited_by: string;
  invited_by_name: string;
  created_at: number;
  expires_at: number;
}
