import type { Generated } from "kysely";
import type { AuditTable, RepeatsTable } from "./record/tables.ts";

/** The newest revision of each brand. */
export interface BrandsTable {
  id: string;
  revision: number;
  document: string;
  saved_at: number;
}

/** An immutable publication: a protocol, by content hash, with the brand revision that it was published against. */
export interface ProtocolVersionsTable {
  brand: string;
  hash: string;
  brand_revision: number;
  protocol_id: string;
  title: string;
  document: string;
  brand_document: string;
  published_at: number;
  /** 1 for the version that new cases take; at most one per brand. */
  live: 0 | 1;
}

/** API keys; only a SHA-256 of the key is kept. */
export interface ApiKeysTable {
  id: string;
  brand: string;
  name: string;
  hash: string;
  /** A JSON list of permissions. */
  scopes: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  /** When it was last used, to the minute or so. */
  used_at: number | null;
}

/** One row per case. `state` is the engine's CaseState; `rev` counts writes. Times are epoch ms. */
export interface CasesTable {
  id: string;
  brand: string;
  channel: string;
  conversation: string;
  protocol_hash: string;
  brand_revision: number;
  rev: number;
  status: "open" | "done";
  state: string;
  wake_at: number | null;
  opened_at: number;
  changed_at: number;
}

/** Every mention that was acknowledged, as it came, as it was read, and the answer that it got. */
export interface MentionsTable {
  seq: Generated<number>;
  brand: string;
  channel: string;
  mention_id: string;
  case_id: string;
  received_at: number;
  body: string;
  reading: string;
  answer: string;
}

/** Client events that were acknowledged, with the answer that each got. */
export interface EventsTable {
  case_id: string;
  event_id: string;
  received_at: number;
  body: string;
  answer: string;
}

/** Append-only: one row per step of a case. */
export interface JournalTable {
  seq: Generated<number>;
  case_id: string;
  step: number;
  at: number;
  event: string;
  trace: string;
  /** What came into the step, as JSON: `{ mention: [channel, id] }`, or `{ event }`. */
  input: string;
  /** Who brought it; null for Parley itself. */
  actor: string | null;
}

/**
 * Effects and what became of them. Of a case's pending effects only the first has a `next_at`;
 * the others wait behind it with null. So "what may go out now" is one index range, in order per case.
 */
export interface OutboxTable {
  seq: Generated<number>;
  key: string;
  case_id: string;
  type: string;
  params: string;
  at: number;
  status: "pending" | "delivered" | "parked";
  attempts: number;
  next_at: number | null;
  error: string | null;
}

/** The schema, as Kysely sees it. */
export interface Tables {
  brands: BrandsTable;
  protocol_versions: ProtocolVersionsTable;
  api_keys: ApiKeysTable;
  cases: CasesTable;
  mentions: MentionsTable;
  events: EventsTable;
  journal: JournalTable;
  outbox: OutboxTable;
  audit: AuditTable;
  repeats: RepeatsTable;
}
