/** Where a brand's effects are posted. Secrets are kept as they are, since they sign; they are never given again. */
export interface WebhooksTable {
  brand: string;
  url: string;
  /** A JSON list of effect types; null for all. */
  types: string | null;
  secret: string;
  /** The secret before, which signs as well until `old_until`. */
  old_secret: string | null;
  old_until: number | null;
  changed_at: number;
}
