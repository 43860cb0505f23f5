import type { Effect } from "@parley/engine";
import { keepIncident } from "../incidents/keep-incident.ts";
import { caseHolder } from "../publishing/case-holder.ts";
import { keepHold, keepRelease } from "../publishing/keep-publishing.ts";
import type { TurnKit } from "../turns/turn-kit.ts";

/** Whose effect it is. */
export interface Wanting {
  readonly brand: string;
  readonly caseId: string;
}

/**
 * Does what the host itself does for an effect; true when nothing is left to go out. An incident goes out once, from the case
 * that opened it; holding and releasing go out as effects of the brand. Call it in the write of a turn.
 */
export function doneHere(
  kit: Pick<TurnKit, "statements" | "programs">,
  { brand, caseId }: Wanting,
  { type, params }: Effect,
  at: number,
): boolean {
  const { because: reason, cluster } = params;
  const because = typeof reason === "string" ? reason : null;
  switch (type) {
    case "openIncident":
      return typeof cluster === "string" && !keepIncident(kit, { brand, caseId, cluster, because }, at);
    case "holdPublishing":
      keepHold(kit, brand, caseHolder(kit, caseId), because, at);
      return true;
    case "releasePublishing":
      keepRelease(kit, brand, caseId, because, at);
      return true;
    default:
      return false;
  }
}
