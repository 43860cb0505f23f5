import { v7 as uuid } from "uuid";
import type { TurnKit } from "../turns/turn-kit.ts";

/** What a case says when it wants an incident. */
export interface IncidentWish {
  readonly brand: string;
  readonly caseId: string;
  readonly cluster: string;
  readonly because: string | null;
}

/**
 * Has a case join the open incident of its cluster, which is opened if there is none; true if so. The cases are told by
 * `IncidentNews`, from what is written here. Call it in the write of a turn.
 */
export function keepIncident(
  { statements }: Pick<TurnKit, "statements">,
  { brand, caseId, cluster, because }: IncidentWish,
  at: number,
): boolean {
  const known = statements.findOpenIncident(brand, cluster);
  const id = known ?? `incident_${uuid()}`;
  if (known === undefined) statements.insertIncident({ id, brand, cluster, because, opened_at: at });
  statements.joinIncident(id, caseId, at);
  return known === undefined;
}
