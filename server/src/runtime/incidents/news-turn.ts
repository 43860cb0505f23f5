import type { Planned } from "../group-commit.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { tellTurn } from "../turns/tell-turn.ts";

/**
 * Tells a case its news of an incident: the event, and that it was told, in one write. So it is told once, also when the
 * process dies in between. A protocol that cannot take the news is logged and not asked again.
 */
export function newsTurn(kit: TurnKit, place: number, at: number): Planned<void> {
  const { statements } = kit;
  const waiting = statements.findNews(place);
  if (waiting === undefined) return { result: undefined };
  const { incident, cluster, case_id: caseId, news } = waiting;
  const event = { type: news, id: `${incident}:${news}`, data: { incident, cluster } };
  const told = planned();
  return {
    result: undefined,
    write() {
      told?.write?.();
      statements.markTold(place);
    },
    committed: () => told?.committed?.(),
  };

  function planned(): Planned<void> | null {
    try {
      return tellTurn(kit, caseId, event, at);
    } catch (error) {
      kit.log.error({ err: error, case: caseId, incident }, "a case could not be told of an incident");
      return null;
    }
  }
}
