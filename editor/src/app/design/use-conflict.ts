import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ProtocolDraftBody } from "@parley/engine";
import { readDraft } from "../../api/drafts.ts";
import type { Scenarios } from "../rehearse/use-scenarios.ts";
import { drawable } from "./drawable.ts";
import { isSameDocument } from "./same-document.ts";
import type { Saving } from "./use-saving.ts";

/**
 * The draft as somebody else saved it while it was changed here; null where there is nothing to decide. Where they changed
 * scenarios alone, those are taken in and what was drawn here is saved with them.
 */
export function useConflict(
  { brand, id }: Pick<ProtocolDraftBody, "brand" | "id">,
  { status, revision, kept, saveOver }: Saving,
  { takeIn }: Scenarios,
): UseQueryResult<ProtocolDraftBody> | null {
  const isConflict = status === "conflict";
  const theirs = useQuery({
    queryKey: ["draft-now", brand, id, revision],
    queryFn: ({ signal }) => readDraft(brand, id, signal),
    enabled: isConflict,
    gcTime: 0,
  });
  const { data } = theirs;
  const now = useMemo(() => (data === undefined ? null : drawable(data.document)), [data]);
  const isSame = useMemo(() => isSameDocument(now, kept), [now, kept]);
  useEffect(() => {
    if (!isConflict || data === undefined) return;
    takeIn(data.scenarios);
    if (isSame) saveOver(data.revision, kept);
  }, [isConflict, isSame, data, kept, takeIn, saveOver]);
  return isConflict && !isSame ? theirs : null;
}
