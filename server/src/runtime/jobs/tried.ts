import type { NewBacktest, Protocol } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { wasLive } from "../../store/protocols/was-live.ts";
import type { RecordedWish } from "../backtests/recorded.ts";
import { draftRow } from "../drafts/read-drafts.ts";
import { protocolIn } from "../kept.ts";
import { versionRow } from "../versions/version-rows.ts";

/** What is tried: the protocol of a draft at a revision, or of a version. */
export interface TriedPlan {
  readonly tried: Protocol;
  readonly draft: { readonly id: string; readonly revision: number } | null;
  readonly version: string | null;
}

/** Reads what is to be tried. Throws PARLEY_NOT_FOUND, and PARLEY_PROTOCOL_INVALID for a draft that is no protocol yet. */
export function triedOf(store: Store, brand: string, wish: Pick<NewBacktest, "draft" | "version">): TriedPlan {
  const { draft, version } = wish;
  if (version !== undefined) return { tried: protocolIn(versionRow(store, brand, version)), draft: null, version };
  const row = draftRow(store, brand, draft ?? "");
  return { tried: protocolIn(row), draft: { id: row.id, revision: row.revision }, version: null };
}

/** The recorded mentions on which a protocol is tried: those that it took or, where it never ran, those of all. */
export function wantedOf(
  store: Store,
  brand: string,
  protocol: string,
  { from, to, last }: NewBacktest["mentions"],
  usual: number,
): RecordedWish {
  return {
    folder: store.folder,
    brand,
    protocol: wasLive(store, brand, protocol) ? protocol : null,
    from: epochOrNull(from),
    to: epochOrNull(to),
    last: last ?? usual,
    span: null,
  };
}

const epochOrNull = (instant: string | undefined): number | null =>
  instant === undefined ? null : Date.parse(instant);
