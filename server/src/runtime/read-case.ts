import {
  decisionOf,
  eventOf,
  ParleyError,
  type CaseBody,
  type CaseState,
  type MentionBody,
  type TraceEntry,
} from "@parley/engine";
import { readCaseRow } from "../store/cases/read-case-row.ts";
import { listJournal } from "../store/journal/list-journal.ts";
import { listMentions } from "../store/mentions/list-mentions.ts";
import { listEffects } from "../store/outbox/list-effects.ts";
import type { Store } from "../store/open-store.ts";
import { stateBody } from "./answer.ts";
import { isoInstant } from "./clock.ts";
import { asItIsNow } from "./intake/latest-mention.ts";
import type { Programs } from "./programs.ts";
import type { Statements } from "./statements.ts";

/** Which brand a case belongs to; throws PARLEY_NOT_FOUND. */
export function brandOfCase(statements: Pick<Statements, "brandOfCase">, id: string): string {
  const brand = statements.brandOfCase(id);
  if (brand === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `there is no case "${id}"`);
  return brand;
}

/** A case with its mentions, clocks, timers, effects and journal; throws PARLEY_NOT_FOUND. */
export async function readCase(store: Store, programs: Programs, id: string): Promise<CaseBody> {
  const row = await readCaseRow(store.reads, id);
  if (row === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `there is no case "${id}"`);
  const version = programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
  const state = JSON.parse(row.state) as CaseState;
  const mentions = await listMentions(store.reads, id);
  const effects = await listEffects(store.reads, id);
  const journal = await listJournal(store.reads, id);
  return {
    id,
    brand: row.brand,
    openedAt: isoInstant(row.opened_at),
    changedAt: isoInstant(row.changed_at),
    protocol: { id: version.protocol.id, version: version.hash },
    state: stateBody(version, state),
    decision: decisionOf(state),
    earlier: state.earlier,
    conversation: row.conversation,
    mentions: mentions.map(({ reading, received_at, latest }) => ({
      ...asItIsNow(JSON.parse(reading) as Omit<MentionBody, "receivedAt">, latest),
      receivedAt: isoInstant(received_at),
    })),
    clocks: state.clocks,
    timers: state.timers.map((timer) => ({ ...timer, event: eventOf(timer), at: isoInstant(timer.at) })),
    effects: effects.map(({ key, type, params, at, status, attempts, error }) => ({
      key,
      type,
      params: JSON.parse(params) as CaseBody["effects"][number]["params"],
      at: isoInstant(at),
      status,
      attempts,
      error,
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
