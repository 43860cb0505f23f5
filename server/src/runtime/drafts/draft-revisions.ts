import { diffInWords, diffProtocols, parseProtocol, ParleyError, type Protocol } from "@parley/engine";
import { VERSIONS } from "../../limits.ts";
import { listDraftRevisions } from "../../store/drafts/list-draft-revisions.ts";
import type { DraftRow } from "../../store/drafts/load-draft.ts";
import type { ProtocolDraftRevisionsTable } from "../../store/drafts/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { changedKeys, oldestExpected, stale, type Expected } from "../revisions.ts";

/** What a revision of a draft changed: in a protocol's own words where both are protocols, else the keys at the top. */
export function draftChanges(
  before: ProtocolDraftRevisionsTable | null,
  after: ProtocolDraftRevisionsTable,
): readonly string[] {
  if (before === null) return [];
  const scenarios = before.scenarios === after.scenarios ? [] : ["The scenarios changed."];
  if (before.document === after.document) return scenarios;
  const [old, now] = [protocolIn(before.document), protocolIn(after.document)];
  const words =
    old === null || now === null
      ? changedKeys(before.document, after.document).map((key) => `"${key}" changed.`)
      : diffInWords(diffProtocols(old, now));
  return [...words, ...scenarios];
}

/** Tells somebody who is late who changed a draft since, and what. `at`: where the revision was said. */
export function staleDraft(store: Store, draft: DraftRow, expected: Expected, at = "if-match"): ParleyError {
  const revisions = listDraftRevisions(store, draft.id, {
    from: oldestExpected(expected),
    before: Number.MAX_SAFE_INTEGER,
    limit: VERSIONS.revisionsTold,
  });
  const told = revisions.length > 0 ? revisions : [{ ...draft, draft: draft.id }];
  return stale(`the draft ${draft.id}`, told, draftChanges, at);
}

/** The protocol in a document; null when it has not the shape of one. */
export function protocolIn(document: string): Protocol | null {
  try {
    return parseProtocol(JSON.parse(document));
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}
