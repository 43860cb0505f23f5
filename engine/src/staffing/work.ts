import type { Listening } from "../cases/listens.ts";
import { obligationsOf } from "../cases/obligations.ts";
import type { CaseEvent } from "../cases/step.ts";
import { EVENTS } from "../vocabulary/events.ts";
import { chosenBy, type Chance } from "./chance.ts";
import type { OpenCase } from "./open-case.ts";
import type { Roster, WorkKind } from "./roster.ts";

/** What a case asks of people now: what it is, and of which lead. `accept` asks only that somebody takes it. */
export interface Work {
  readonly kind: WorkKind | "accept";
  readonly lead: string;
}

/** How a protocol meets its people: what it listens to, and which events of its own they may tell it. */
export interface Ears {
  readonly listening: Listening;
  readonly ownEvents: readonly string[];
  readonly chances: Roster["chances"];
}

/** Events that people tell: the protocol's own, that the roster does not rule out. */
export const ownEventsOf = (events: { readonly [name: string]: unknown }, { chances }: Roster): string[] =>
  Object.keys(events).filter((name) => !Object.hasOwn(EVENTS, name) && (chances.events[name] ?? 1) > 0);

/** The most that is done for one case: a protocol may send it round for ever. */
const MOST_WORKS = 100;

/**
 * What a case asks of people, as the desk shows it: to approve; to take over offline; a word to the customer while one is
 * owed, or else a judgement that only its own events can tell; to solve it while a promise still runs. Null for nothing.
 */
export function workOf(open: OpenCase, ears: Ears): Work | null {
  const { state, lead, approval, handoff } = open;
  if (state.status === "done" || worksDone(open) >= MOST_WORKS) return null;
  const hears = (event: string): boolean => ears.listening(state.active, event);
  if (approval !== null && (state.pendingOffer !== undefined || hears("approval.granted")))
    return { kind: "approval", lead: approval.from };
  if (handoff !== null) return { kind: "handoff", lead: handoff.to };
  if (lead === null) return null;
  if (open.drafted && hears("reply.sent")) return { kind: "draft", lead };
  if (open.owed && hears("reply.sent")) return { kind: "answer", lead };
  if (open.owed && !open.taken && hears("lead.accepted")) return { kind: "accept", lead };
  if (open.tried) return null;
  const owes = open.owed || obligationsOf(state).length > 0;
  if (owes && ears.ownEvents.some(hears) && !hears("reply.sent")) return { kind: "judgement", lead };
  if (obligationsOf(state).length > 0 && (hears("handoff.done") || hears("case.resolved")))
    return { kind: "solution", lead };
  return null;
}

const worksDone = ({ done }: OpenCase): number => Object.values(done).reduce((sum, each) => sum + each, 0);

/** What people tell a case when they begin with a work. */
export function beginningOf({ kind, lead }: Work, { taken }: OpenCase): CaseEvent | null {
  if (kind === "approval") return null;
  if (kind === "handoff") return { type: "handoff.accepted", data: { by: lead } };
  return taken ? null : { type: "lead.accepted", data: { lead } };
}

/** What people tell a case when they have done a work, in order; `by` is how they sign. */
export function endOf(kind: WorkKind, open: OpenCase, ears: Ears, by: string, chance: Chance): CaseEvent[] {
  const { chances, listening } = ears;
  const { state, where, approval } = open;
  const hears = (event: string): boolean => listening(state.active, event);
  switch (kind) {
    case "approval": {
      const type = chance() < chances.approves ? "approval.granted" : "approval.refused";
      return [{ type, data: { by, ...(approval === null ? {} : { effect: approval.effect }) } }];
    }
    case "handoff":
      return chance() < chances.handoffWorks
        ? [{ type: "handoff.done" }]
        : [{ type: "handoff.failed", data: { because: "It did not come about" } }];
    case "answer":
    case "draft":
      return [
        { type: "reply.written", data: { by, where } },
        { type: "reply.sent", data: { by, where, text: "" } },
      ];
    case "judgement": {
      const type = chosenBy(chance, ears.ownEvents.filter(hears), (event) => chances.events[event] ?? 1);
      return type === undefined ? [] : [{ type, data: { by } }];
    }
    case "solution":
      return [hears("handoff.done") ? { type: "handoff.done" } : { type: "case.resolved", data: { by } }];
  }
}
