import { v7 as uuid } from "uuid";
import type { NewDraft } from "@parley/engine";
import { BRANDS } from "../../limits.ts";
import { countDrafts } from "../../store/drafts/count-drafts.ts";
import { deleteDraft } from "../../store/drafts/delete-draft.ts";
import type { DraftRow } from "../../store/drafts/load-draft.ts";
import { putDraft } from "../../store/drafts/put-draft.ts";
import type { Store } from "../../store/open-store.ts";
import { mustBeBrand } from "../brands/brand-row.ts";
import { mustHaveRoom } from "../brands/must-have-room.ts";
import type { Actor } from "../caller.ts";
import { isExpected, revisionHeaders, type Expected } from "../revisions.ts";
import { type PlannedChange, type Plan } from "../turns/change-turn.ts";
import { versionRow } from "../versions/version-rows.ts";
import { staleDraft } from "./draft-revisions.ts";
import { draftBody, draftRow } from "./read-drafts.ts";
type JsonObject = { readonly [key: string]: unknown };

const LONGEST_TITLE = 200;

/** Begins a draft: from a document, from a version with its scenarios, or from nothing. */
export function beginDraft(store: Store, brand: string, { protocol = {}, from }: NewDraft, by: Actor): Plan {
  return (at) => {
    mustBeBrand(store, brand);
    mustHaveRoom(brand, countDrafts(store, brand), BRANDS.drafts, "drafts", "Take away some that nobody needs.");
    const version = from === undefined ? null : versionRow(store, brand, from);
    const document = version?.document ?? JSON.stringify(protocol);
    const row: DraftRow = {
      id: `draft_${uuid()}`,
      brand,
      revision: 1,
      ...namesIn(document),
      from_version: version?.hash ?? null,
      created_at: at,
      changed_at: at,
      document,
      scenarios: version?.scenarios ?? "[]",
      saved_at: at,
      saved_by: by.id,
      saved_by_name: by.name,
    };
    return saving(store, row, "draft.begun", 201);
  };
}

/** Saves a draft's next revision: what is given of document and scenarios is replaced, the rest stays. */
export function saveDraft(
  store: Store,
  brand: string,
  id: string,
  given: { readonly document?: JsonObject; readonly scenarios?: readonly JsonObject[] },
  expected: Expected,
  by: Actor,
): Plan {
  return (at) => {
    const before = expectedDraft(store, brand, id, expected);
    const document = given.document === undefined ? before.document : JSON.stringify(given.document);
    const scenarios = given.scenarios === undefined ? before.scenarios : JSON.stringify(given.scenarios);
    if (document === before.document && scenarios === before.scenarios) return { answer: answerOf(before, 200) };
    const row: DraftRow = {
      ...before,
      ...namesIn(document),
      revision: before.revision + 1,
      changed_at: at,
      document,
      scenarios,
      saved_at: at,
      saved_by: by.id,
      saved_by_name: by.name,
    };
    return saving(store, row, "draft.saved", 200);
  };
}

/** Takes a draft away, with its revisions; versions that were published from it stay. */
export function removeDraft(store: Store, brand: string, id: string, expected: Expected): Plan {
  return () => {
    const { revision } = expectedDraft(store, brand, id, expected);
    return {
      answer: { status: 204, body: null },
      acts: [{ action: "draft.removed", brand, subject: id, details: { revision } }],
      write: () => deleteDraft(store, id),
    };
  };
}

function expectedDraft(store: Store, brand: string, id: string, expected: Expected): DraftRow {
  const row = draftRow(store, brand, id);
  if (!isExpected(expected, row.revision)) throw staleDraft(store, row, expected);
  return row;
}

function saving(store: Store, row: DraftRow, action: string, status: number): PlannedChange {
  return {
    answer: answerOf(row, status),
    acts: [{ action, brand: row.brand, subject: row.id, details: { revision: row.revision } }],
    write: () => putDraft(store, row),
  };
}

const answerOf = (row: DraftRow, status: number): PlannedChange["answer"] => ({
  status,
  body: draftBody(row) as unknown as PlannedChange["answer"]["body"],
  headers: revisionHeaders(row.revision, status === 201 ? `/v1/brands/${row.brand}/drafts/${row.id}` : undefined),
});

/** What an unfinished document says of itself, as far as it does. */
function namesIn(document: string): Pick<DraftRow, "protocol_id" | "title"> {
  const { id, title } = JSON.parse(document) as { id?: unknown; title?: unknown };
  return {
    protocol_id: typeof id === "string" && id.length <= LONGEST_TITLE ? id : null,
    title: typeof title === "string" ? title.slice(0, LONGEST_TITLE) : null,
  };
}
