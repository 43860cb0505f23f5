import {
  checkProtocol,
  diffInWords,
  diffProtocols,
  parseBrand,
  parseProtocol,
  ParleyError,
  type DraftDiffBody,
  type DraftIssuesBody,
  type DraftSummary,
  type Issue,
  type Protocol,
  type ProtocolDraftBody,
  type ProtocolDraftsBody,
} from "@parley/engine";
import { listDrafts, type DraftsCursor, type ListedDraft } from "../../store/drafts/list-drafts.ts";
import { loadDraft, type DraftRow } from "../../store/drafts/load-draft.ts";
import type { Store } from "../../store/open-store.ts";
import { newestBrand } from "../brands/save-brand.ts";
import { isoInstant } from "../clock.ts";
import { liveRow } from "../versions/standing.ts";

/** A draft of a brand; throws PARLEY_NOT_FOUND. */
export function draftRow(store: Store, brand: string, id: string): DraftRow {
  const row = loadDraft(store, brand, id);
  if (row === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no draft "${id}"`);
  return row;
}

/** A draft, as lists show it. */
function draftSummary(row: Omit<ListedDraft, "scenarios">, scenarios: number): DraftSummary {
  return {
    id: row.id,
    brand: row.brand,
    protocol: row.protocol_id,
    title: row.title,
    revision: row.revision,
    from: row.from_version,
    createdAt: isoInstant(row.created_at),
    changedAt: isoInstant(row.changed_at),
    changedBy: { id: row.saved_by, name: row.saved_by_name },
    scenarios,
  };
}

/** A draft, whole. */
export function draftBody(row: DraftRow): ProtocolDraftBody {
  const scenarios = JSON.parse(row.scenarios) as ProtocolDraftBody["scenarios"];
  const document = JSON.parse(row.document) as ProtocolDraftBody["document"];
  return { ...draftSummary(row, scenarios.length), document, scenarios };
}

/** A page of a brand's drafts, the last changed first. */
export async function readDrafts(
  store: Store,
  brand: string,
  limit: number,
  cursor: DraftsCursor | null,
): Promise<ProtocolDraftsBody> {
  const rows = await listDrafts(store.reads, brand, limit + 1, cursor);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    drafts: page.map((row) => draftSummary(row, row.scenarios)),
    next: rows.length > limit && last !== undefined ? `${last.changed_at}.${last.id}` : null,
  };
}

/** Reads a cursor that an earlier page gave; null when it is none of ours. */
export function parseDraftsCursor(text: string): DraftsCursor | null {
  const match = /^(\d{1,15})\.(draft_[0-9a-f-]{36})$/.exec(text);
  const [, changedAt, id] = match ?? [];
  return changedAt === undefined || id === undefined ? null : { changedAt: Number(changedAt), id };
}

/** What is to be said against a draft, for the brand as it is now. */
export function draftIssues(store: Store, row: DraftRow): DraftIssuesBody {
  const brand = newestBrand(store, row.brand);
  const { protocol, issues } = read(row);
  return {
    revision: row.revision,
    brandRevision: brand.revision,
    protocol: protocol !== null,
    issues: protocol === null ? [...issues] : checkProtocol(protocol, parseBrand(JSON.parse(brand.document))),
  };
}

/** How a draft differs from the live version of the same protocol; throws PARLEY_PROTOCOL_INVALID while it is none. */
export function draftDiff(store: Store, row: DraftRow): DraftDiffBody {
  const protocol = parseProtocol(JSON.parse(row.document));
  const live = liveRow(store, row.brand, protocol.id);
  if (live === undefined) return { revision: row.revision, against: null, words: [], diff: null };
  const diff = diffProtocols(parseProtocol(JSON.parse(live.document)), protocol);
  return { revision: row.revision, against: live.hash, words: diffInWords(diff), diff: { ...diff } };
}

function read(row: DraftRow): { readonly protocol: Protocol | null; readonly issues: readonly Issue[] } {
  try {
    return { protocol: parseProtocol(JSON.parse(row.document)), issues: [] };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { protocol: null, issues: error.issues };
  }
}
