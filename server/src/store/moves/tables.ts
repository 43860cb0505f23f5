import type { Generated } from "kysely";

/** A move of running cases from one version to another, and how far it has come. */
export interface MovesTable {
  id: string;
  brand: string;
  from_hash: string;
  to_hash: string;
  to_brand_revision: number;
  mapping: string;
  dry_run: 0 | 1;
  status: "running" | "done";
  asked_at: number;
  asked_by: string;
  asked_by_name: string;
  done_at: number | null;
  /** The last case that it came to, in the order of `cases_open`; null before the first. */
  after_channel: string | null;
  after_conversation: string | null;
  /** Its id: a conversation may have several open cases. */
  after_case: string | null;
  moved: number;
  closed: number;
  stayed: number;
}

/** What became of each case of a move; `unmapped` is a JSON list of issues. */
export interface MovedCasesTable {
  seq: Generated<number>;
  move: string;
  case_id: string;
  outcome: "moved" | "closed" | "stayed";
  unmapped: string;
}
