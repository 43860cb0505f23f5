import type { Brand, CaseExport, Protocol } from "@parley/engine";
import type { Programs } from "../programs.ts";

/** What a transcript tells beside the case: the words of its protocol and the brand's time. */
export interface TranscriptWords {
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** The words of the version that a case was under last. */
export function wordsOf(programs: Pick<Programs, "pinned">, { brand, versions }: CaseExport): TranscriptWords {
  const { version = "", brandRevision = 0 } = versions.at(-1) ?? {};
  return programs.pinned(brand, version, brandRevision);
}
