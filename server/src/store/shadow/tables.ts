/**
 * A case as a shadow version would have run it. It stands beside the case and is never delivered from.
 * `differs` has a bit for each of the five questions, in their order, that live and shadow answer differently.
 */
export interface ShadowCasesTable {
  case_id: string;
  brand: string;
  hash: string;
  run: number;
  brand_revision: number;
  state: string;
  wake_at: number | null;
  differs: number;
  /** Why it cannot go on; null while it can. */
  failed: string | null;
}

/** What a shadow wanted done: recorded, never delivered. */
export interface ShadowEffectsTable {
  case_id: string;
  hash: string;
  run: number;
  key: string;
  type: string;
  params: string;
  at: number;
}
