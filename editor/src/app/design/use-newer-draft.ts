import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Protocol, ProtocolDraftBody } from "@parley/engine";
import { newerDraftQuery } from "../../api/drafts.ts";
import type { Scenarios } from "../rehearse/use-scenarios.ts";
import { drawable } from "./drawable.ts";
import { isSameDocument } from "./same-document.ts";
import type { Saving } from "./use-saving.ts";

/** A draft as somebody else saved it while it is open here. */
export interface NewerDraft {
  readonly body: ProtocolDraftBody;
  /** Null where what they saved cannot be drawn. */
  readonly protocol: Protocol | null;
}

/**
 * Looks whether somebody else saved the draft, as long as all that was done here is saved; null while nobody did. Where they
 * changed scenarios alone there is nothing to ask: those are taken in.
 */
export function useNewerDraft(
  { brand, id }: Pick<ProtocolDraftBody, "brand" | "id">,
  { status, revision, kept, followed }: Saving,
  { takeIn }: Scenarios,
): NewerDraft | null {
  const isQuiet = status === "saved";
  const { data = null } = useQuery({ ...newerDraftQuery(brand, id, revision), enabled: isQuiet });
  const newer = useMemo(() => (data === null ? null : { body: data, protocol: drawable(data.document) }), [data]);
  const isSame = useMemo(() => newer !== null && isSameDocument(newer.protocol, kept), [newer, kept]);
  useEffect(() => {
    if (!isQuiet || !isSame || newer === null) return;
    takeIn(newer.body.scenarios);
    followed(revision, newer.body.revision);
  }, [isQuiet, isSame, newer, revision, takeIn, followed]);
  return isQuiet && !isSame ? newer : null;
}
