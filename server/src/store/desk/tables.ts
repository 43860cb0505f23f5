/** The order of service needs a number where nothing is due: the last moment that a date can name. */
export const NEVER = 8_640_000_000_000_000;

/** Open cases that somebody leads, with what the order of service asks of them. Kept in the write of each step. */
export interface DeskCasesTable {
  case_id: string;
  brand: string;
  lead: string;
  priority: number;
  /** Epoch ms; NEVER where nothing is due. */
  due: number;
  opened_at: number;
  /** Who took it, as the record names them; null while it waits. */
  taken_by: string | null;
  taken_name: string | null;
  taken_at: number | null;
}

/** Replies that the protocol drafted, for a person to send. `id` is the key of the effect that drafted it. */
export interface ReplyDraftsTable {
  id: string;
  case_id: string;
  message: string;
  text: string;
  language: string;
  visibility: "public" | "private";
  revision: number;
  status: "waiting" | "sent" | "discarded" | "replaced" | "lapsed";
  written_at: number;
  edited_by: string | null;
  edited_name: string | null;
  edited_at: number | null;
  closed_by: string | null;
  closed_name: string | null;
  closed_at: number | null;
  because: string | null;
}

/** What the protocol asks approval for. `id` is the key of the effect that asked. */
export interface ApprovalsTable {
  id: string;
  case_id: string;
  brand: string;
  lead: string;
  because: string | null;
  /** What is to be offered; null where it is about a reply. */
  amount: number | null;
  currency: string | null;
  status: "waiting" | "granted" | "refused" | "lapsed";
  asked_at: number;
  /** Whose event led to it; null when it was nobody's. */
  asked_by: string | null;
  asked_name: string | null;
  /** The last answer. */
  answered_by: string | null;
  answered_name: string | null;
  answered_at: number | null;
  answer_because: string | null;
}

/** Replies that people wrote or released. `effect` is the key under which it is in the outbox. */
export interface RepliesTable {
  effect: string;
  case_id: string;
  n: number;
  at: number;
  by: string;
  by_name: string;
  text: string;
  visibility: "public" | "private";
  channel: string;
  draft: string | null;
  /** Why it was sent against what the protocol decided. */
  forced_because: string | null;
}
