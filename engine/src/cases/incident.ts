import type { Facts } from "../vocabulary/facts.ts";
import type { ParamsOf } from "../vocabulary/actions.ts";
import type { Turn } from "./turn.ts";

/**
 * What similar mentions have in common, in one word: the brand's topics in alphabetical order (`baggage+delays`), or,
 * where there is none, what the author wants.
 */
export function clusterOf({ topics, intent }: Facts["triage"]): string {
  return topics.length === 0 ? intent : [...new Set(topics)].toSorted().join("+");
}

/** Wants an incident opened for the mention's cluster: a case wants it once, the host opens it once per brand. */
export function openIncident(turn: Turn, { because }: ParamsOf<"openIncident">): void {
  const cluster = clusterOf(turn.facts.triage);
  if (turn.incidents.includes(cluster)) {
    turn.trace.push({ kind: "noted", text: `an incident about ${cluster} was asked for before` });
    return;
  }
  turn.incidents = [...turn.incidents, cluster];
  turn.effect("openIncident", { cluster, ...(because === undefined ? {} : { because }) });
}
