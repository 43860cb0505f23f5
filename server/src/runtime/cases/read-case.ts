import {
  decisionOf,
  earlierOf,
  eventOf,
  isoInstant,
  timersOf,
  type CaseBody,
  type CaseState,
  type MentionBody,
  type TraceEntry,
} from "@parley/engine";
import { readCaseRow } from "../../store/cases/read-case-row.ts";
import { listJournal } from "../../store/journal/list-journal.ts";
import { listMentions } from "../../store/mentions/list-mentions.ts";
import { listEffects } from "../../store/outbox/list-effects.ts";
import type { Store } from "../../store/open-store.ts";
import { stateIn } from "../kept.ts";
import { readByHand } from "../delivery/by-hand.ts";
import { stateBody } from "./answer.ts";
import { asItIsNow } from "../intake/latest-mention.ts";
import type { Programs } from "../programs.ts";
import type { Statements } from "../statements.ts";
import { noCase, versionOfCase } from "./kept-case.ts";

/** Which brand a case belongs to; throws PARLEY_NOT_FOUND, also when that is none of `brands` (null: any): others’ cases are not told of. */
export function brandOfCase(
  statements: Pick<Statements, "brandOfCase">,
  id: string,
  brands: readonly string[] | null,
): string {
  const brand = statements.brandOfCase(id);
  if (brand === undefined || (brands !== null && !brands.includes(brand))) throw noCase(id);
  return brand;
}

/** A case with its mentions, clocks, timers, effects and journal; throws PARLEY_NOT_FOUND. */
export async function readCase(store: Store, programs: Programs, id: string): Promise<CaseBody> {
  const row = await readCaseRow(store.reads, id);
  if (row === undefined) throw noCase(id);
  const version = versionOfCase(programs, row);
  const state = stateIn(row);
  const mentions = await listMentions(store.reads, id);
  const effects = await listEffects(store.reads, id);
  const byHand = await readByHand(store, row.brand, effects);
  const journal = await listJournal(store.reads, id);
  return {
    id,
    brand: row.brand,
    openedAt: isoInstant(row.opened_at),
    changedAt: isoInstant(row.changed_at),
    protocol: { id: version.protocol.id, version: version.hash },
    state: stateBody(version, state),
    decision: decisionOf(state),
    earlier: earlierOf(state),
    conversation: row.conversation,
    mentions: mentions.map(({ reading, received_at, latest }) => ({
      ...asItIsNow(JSON.parse(reading) as Omit<MentionBody, "receivedAt">, latest),
      receivedAt: isoInstant(received_at),
    })),
    clocks: clocksBody(state),
    timers: timersOf(version.program, state).map((timer) => ({
      ...timer,
      event: eventOf(timer),
      at: isoInstant(timer.at),
    })),
    effects: effects.map(({ key, type, params, at, status, attempts, error }) => ({
      key,
      type,
      params: JSON.parse(params) as CaseBody["effects"][number]["params"],
      at: isoInstant(at),
      status,
      attempts,
      error,
      byHand: byHand(key),
    })),
    journal: journal.map(({ step, at, event, trace, actor_name }) => ({
      step,
      at: isoInstant(at),
      event,
      actor: actor_name,
      trace: JSON.parse(trace) as TraceEntry[],
    })),
  };
}

const clocksBody = ({ clocks }: CaseState): CaseBody["clocks"] =>
  Object.fromEntries(
    Object.entries(clocks).map(([name, { startedAt, dueAt, ...rest }]) => [
      name,
      { ...rest, startedAt: isoInstant(startedAt), dueAt: isoInstant(dueAt) },
    ]),
  );
