/** The newest revision of each brand. */
export interface BrandsTable {
  id: string;
  revision: number;
  document: string;
  saved_at: number;
}

/** Every revision of a brand, and who saved it. Cases and versions point here. */
export interface BrandRevisionsTable {
  brand: string;
  revision: number;
  document: string;
  saved_at: number;
  saved_by: string;
  saved_by_name: string;
}

/**
 * An immutable publication of a protocol, by content hash, and where it stands. `document` and `protocol_id` never change;
 * the rest tells how it came to be where it is.
 */
export interface ProtocolVersionsTable {
  brand: string;
  hash: string;
  protocol_id: string;
  title: string;
  document: string;
  /** JSON: the scenarios that the gate rehearses, and what it said last. */
  scenarios: string;
  findings: string;
  /** JSON: what it changed, when the gate looked, in how recorded mentions are decided; null where that was not looked at. */
  recorded: string | null;
  status: "waiting" | "live" | "shadow" | "retired" | "refused";
  note: string;
  /** The revision of the brand that the gate looked at. */
  brand_revision: number;
  draft: string | null;
  draft_revision: number | null;
  asked_at: number;
  asked_by: string;
  asked_by_name: string;
  decided_at: number | null;
  decided_by: string | null;
  decided_by_name: string | null;
  agreed: 0 | 1 | null;
  because: string | null;
  live_at: number | null;
  retired_at: number | null;
  /** The version that was live before it: where a roll back leads. */
  replaced: string | null;
  /** Counts its runs as a shadow. */
  shadow_run: number;
  shadow_since: number | null;
  shadow_until: number | null;
}
