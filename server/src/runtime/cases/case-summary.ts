import { decisionOf, factsOf, isoInstant, type CaseState, type CaseSummary } from "@parley/engine";
import type { LoadedVersion } from "../loaded-version.ts";
import { stateBody } from "./answer.ts";

const LISTED_TEXT = 280;

/** A case as lists and the live stream show it. */
export function caseSummary(
  version: LoadedVersion,
  state: CaseState,
  openedAt: number,
  changedAt: number,
): CaseSummary {
  const { mention, author, triage, case: known } = factsOf(state);
  const text = mention.text.length > LISTED_TEXT ? `${mention.text.slice(0, LISTED_TEXT - 1)}…` : mention.text;
  return {
    id: state.case,
    brand: version.brandId,
    openedAt: isoInstant(openedAt),
    changedAt: isoInstant(changedAt),
    protocol: { id: version.protocol.id, version: version.hash },
    state: stateBody(version, state),
    decision: decisionOf(state),
    mention: {
      channel: mention.channel,
      text,
      author: author.handle,
      name: author.name ?? null,
      intent: triage.intent,
      public: mention.public,
      deleted: mention.deleted,
    },
    mentions: known.mentions,
  };
}
