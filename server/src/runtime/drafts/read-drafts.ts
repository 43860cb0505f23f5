import { z } from "zod";
import {
  diffInWords,
  diffProtocols,
  isoInstant,
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
import { brandRow } from "../brands/brand-row.ts";
import { brandIn, protocolIn } from "../kept.ts";
import { Count, cursorBy, pageOf } from "../page.ts";
import type { LookThread } from "../versions/look-thread.ts";
import { liveRow } from "../versions/version-rows.ts";

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

/** Where a page of drafts ends. */
export const DRAFTS_CURSOR = cursorBy({ changed_at: Count, id: z.string() });

/** A page of a brand's drafts, the last changed first. */
export async function readDrafts(
  store: Store,
  brand: string,
  limit: number,
  cursor: DraftsCursor | null,
): Promise<ProtocolDraftsBody> {
  const rows = await listDrafts(store.reads, brand, limit + 1, cursor);
  const { page, next } = pageOf(rows, limit, DRAFTS_CURSOR);
  return { drafts: page.map((row) => draftSummary(row, row.scenarios)), next };
}

/** What is to be said against a draft, for the brand as it is now. */
export async function draftIssues(store: Store, looks: LookThread, row: DraftRow): Promise<DraftIssuesBody> {
  const brand = brandRow(store, row.brand);
  const { protocol, issues } = read(row);
  const found = protocol && (await looks.look({ protocol, brand: brandIn(brand), scenarios: [] }));
  return {
    revision: row.revision,
    brandRevision: brand.revision,
    protocol: protocol !== null,
    issues: [...(found?.issues ?? issues)],
  };
}

/** How a draft differs from the live version of the same protocol; throws PARLEY_PROTOCOL_INVALID while it is none. */
export function draftDiff(store: Store, row: DraftRow): DraftDiffBody {
  const protocol = protocolIn(row);
  const live = liveRow(store, row.brand, protocol.id);
  if (live === undefined) return { revision: row.revision, against: null, words: [], diff: null };
  const diff = diffProtocols(protocolIn(live), protocol);
  return { revision: row.revision, against: live.hash, words: diffInWords(diff), diff: { ...diff } };
}

function read(row: DraftRow): { readonly protocol: Protocol | null; readonly issues: readonly Issue[] } {
  try {
    return { protocol: protocolIn(row), issues: [] };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { protocol: null, issues: error.issues };
  }
}
