import type { Generated } from "kysely";

/** What becomes of an effect: it waits, it is out, it was given up, or somebody decided that it never goes out. */
export type EffectStatus = "pending" | "delivered" | "parked" | "dropped";

/**
 * Effects and what became of them. Effects with the same `case_id` go out in order: it names the case or, where an effect is
 * the brand's own, the brand. Of those that are pending only the first has a `next_at`; the others wait behind it with null.
 * So "what may go out now" is one index range per brand.
 */
export interface OutboxTable {
  seq: Generated<number>;
  key: string;
  case_id: string;
  brand: string;
  type: string;
  params: string;
  at: number;
  status: EffectStatus;
  attempts: number;
  next_at: number | null;
  error: string | null;
  /** When somebody last had it sent again; its deadline counts from then. */
  retried_at: number | null;
}
