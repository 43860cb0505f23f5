import type { NewBacktest, Protocol } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { wasLive } from "../../store/protocols/was-live.ts";
import { draftRow } from "../drafts/read-drafts.ts";
import { protocolIn } from "../kept.ts";
import { mustBeReadable, type MentionFiles } from "../mention-files/mention-files.ts";
import { versionRow } from "../versions/version-rows.ts";
import type { MentionsWish } from "./wanted-mentions.ts";

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

/** From where mentions are had. */
export interface MentionSources {
  readonly store: Store;
  readonly files: MentionFiles;
}

/**
 * The mentions on which a protocol is tried: those of a file, or the recorded ones that it took or, where it never ran, those
 * of all. Throws PARLEY_NOT_FOUND for a file that is not there, and what is wrong with its first rows.
 */
export function wantedOf(
  { store, files }: MentionSources,
  brand: string,
  protocol: string,
  { from, to, last, file: id }: NewBacktest["mentions"],
  usual: number,
): MentionsWish {
  if (id !== undefined) {
    const file = files.of(brand, id);
    mustBeReadable(file);
    return { file: { ...file } };
  }
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
