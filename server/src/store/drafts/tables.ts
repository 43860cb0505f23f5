/** Drafts of protocols: where each stands. What it says is in its newest revision. */
export interface ProtocolDraftsTable {
  id: string;
  brand: string;
  revision: number;
  /** What its document gives as id and title; null while it gives none. */
  protocol_id: string | null;
  title: string | null;
  /** The version that it began from. */
  from_version: string | null;
  created_at: number;
  changed_at: number;
}

/** Every revision of a draft, whole, and who saved it. `document` is any JSON object, `scenarios` a JSON list. */
export interface ProtocolDraftRevisionsTable {
  draft: string;
  revision: number;
  document: string;
  scenarios: string;
  saved_at: number;
  saved_by: string;
  saved_by_name: string;
}
