import type { Generated } from "kysely";

/** Append-only: who did what. `actor` is `key:…`, `person:…` or `parley`; `details` is JSON without what authors wrote. */
export interface AuditTable {
  seq: Generated<number>;
  at: number;
  brand: string | null;
  actor: string;
  actor_name: string;
  action: string;
  subject: string;
  details: string;
  request: string | null;
}

/** By what mentions that were erased are known again, for as long as `RETENTION.erasedMs` says. */
export interface ErasedMentionsTable {
  hash: Buffer;
  erased_at: number;
}

/** The answer that a write with an `Idempotency-Key` got, to be given again. `fingerprint` tells the request. */
export interface RepeatsTable {
  actor: string;
  key: string;
  fingerprint: string;
  answer: string;
  at: number;
}
