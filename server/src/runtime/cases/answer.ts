import { decisionOf, type CaseState, type StateBody, type TurnBody } from "@parley/engine";
import type { LoadedVersion } from "../loaded-version.ts";

/** Where a case is, in the protocol's words. */
export function stateBody(version: LoadedVersion, state: CaseState): StateBody {
  return {
    status: state.status,
    active: [...state.active],
    titles: version.titles(state.active),
    outcome: state.outcome,
    fallback: state.fallback,
  };
}

/** The answer to a mention or an event. */
export function turnBody(version: LoadedVersion, state: CaseState, joined: boolean): TurnBody {
  return {
    case: state.case,
    brand: version.brandId,
    protocol: { id: version.protocol.id, version: version.hash },
    joined,
    decision: decisionOf(state),
    state: stateBody(version, state),
  };
}
