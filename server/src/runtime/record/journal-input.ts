import type { CaseEvent, CaseMapping } from "@parley/engine";

/** A published version, as a case is pinned to it. */
export interface PinnedVersion {
  readonly hash: string;
  readonly brandRevision: number;
}

/** What came into a step of a case, as the journal keeps it: with it and the step's time, the engine takes the step again. */
export type JournalInput =
  | { readonly mention: readonly [channel: string, id: string] }
  | { readonly event: CaseEvent }
  | { readonly moved: { readonly from: PinnedVersion; readonly to: PinnedVersion; readonly mapping: CaseMapping } };
