import type { Generated } from "kysely";

/** `taken` into a case, our `own` post, or `failed`: kept as it came, since we could not read it. */
export type MentionStatus = "taken" | "own" | "failed";

/** Every mention that was kept, as it came, as it was read when it came, and the answer that it got. */
export interface MentionsTable {
  seq: Generated<number>;
  brand: string;
  channel: string;
  mention_id: string;
  /** Empty when it belongs to no case. */
  case_id: string;
  received_at: number;
  body: string;
  /** As JSON; of one that could not be read, only its author. */
  reading: string;
  /** As JSON; `{}` for one that could not be read. */
  answer: string;
  status: Generated<MentionStatus>;
  /** The author's handle. */
  author: Generated<string>;
  /** The topics in which it counts, a JSON list; null when it counts in none. */
  topics: string | null;
  /** Why it could not be read. */
  error: string | null;
  /** What its author changed since it came, as JSON; null while nothing is. */
  latest: string | null;
}

/** What became of mentions after they came, in order. `change` is JSON. */
export interface MentionChangesTable {
  seq: Generated<number>;
  brand: string;
  channel: string;
  mention_id: string;
  at: number;
  change: string;
  actor: string;
}
