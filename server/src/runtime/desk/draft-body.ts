import { isoInstant, type ReplyDraftBody } from "@parley/engine";
import type { ReplyDraftsTable } from "../../store/desk/tables.ts";
import { isoOrNull } from "../clock.ts";

/** A draft as the API shows it. */
export function draftBody(draft: ReplyDraftsTable): ReplyDraftBody {
  const { id, message, text, language, visibility, revision, status, because } = draft;
  return {
    id,
    case: draft.case_id,
    message,
    text,
    language,
    where: visibility,
    revision,
    status,
    writtenAt: isoInstant(draft.written_at),
    editedBy: whoAt(draft.edited_by, draft.edited_name, draft.edited_at),
    closedBy: whoAt(draft.closed_by, draft.closed_name, draft.closed_at),
    closedAt: isoOrNull(draft.closed_at),
    because,
  };
}

/** Somebody and when, from the columns of a row; null where it was nobody. */
export function whoAt(
  id: string | null,
  name: string | null,
  at: number | null,
): { id: string; name: string; at: string } | null {
  return id === null || name === null || at === null ? null : { id, name, at: isoInstant(at) };
}
