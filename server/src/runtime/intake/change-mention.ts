import {
  isoInstant,
  ParleyError,
  type CaseEvent,
  type Json,
  type LatestMention,
  type MentionChange,
  type MentionChanged,
  type MentionReading,
} from "@parley/engine";
import type { MentionRow } from "../../store/mentions/load-mention.ts";
import type { Actor } from "../caller.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { tellAllTurn } from "../turns/tell-all-turn.ts";
import { erasedMention } from "./erased-mention.ts";
import { asItIsNow, latestOf } from "./latest-mention.ts";

/** Where a mention is kept. */
export interface MentionPlace {
  readonly brand: string;
  readonly channel: string;
  readonly id: string;
}

/** The mention at a place; throws PARLEY_NOT_FOUND, or PARLEY_ERASED. */
export function loadedMention({ statements }: Pick<TurnKit, "statements">, place: MentionPlace): MentionRow {
  const { brand, channel, id } = place;
  const row = statements.loadMention(brand, channel, id);
  if (row !== undefined) return row;
  if (statements.wasErased(brand, channel, id)) throw erasedMention(channel, id);
  throw new ParleyError("PARLEY_NOT_FOUND", `there is no mention "${id}" of the channel "${channel}"`);
}

/**
 * What the author or the network changed: kept with the mention's history, and told to its case while that is open. What is
 * as it was changes nothing. Throws PARLEY_CONFLICT when it is deleted, or could not be read when it came.
 */
export function changeMention(
  kit: TurnKit,
  place: MentionPlace,
  change: MentionChange,
  by: Actor,
  at: number,
): PlannedChange {
  const row = readableMention(kit, place);
  if (latestOf(row.latest).deletedAt !== undefined)
    throw new ParleyError("PARLEY_CONFLICT", "the mention is deleted; nothing in it changes any more");
  const now: { readonly [name: string]: unknown } = asItIsNow(
    JSON.parse(row.reading) as MentionReading,
    row.latest,
  ).mention;
  const changed: MentionChange = Object.fromEntries(
    Object.entries(change).filter(([name, value]) => value !== undefined && value !== now[name]),
  );
  const { text, ...numbers } = changed;
  const events: CaseEvent[] = [];
  if (Object.keys(numbers).length > 0)
    events.push({ type: "mention.spread", data: { mention: place.id, ...(numbers as { [name: string]: Json }) } });
  if (text !== undefined) events.push({ type: "mention.edited", data: { mention: place.id, text } });
  return keptChange(kit, { place, row, changed, events, by, at });
}

/** The author took it away: it is kept, with that. Again changes nothing. Throws PARLEY_CONFLICT when it could not be read. */
export function deleteMention(kit: TurnKit, place: MentionPlace, by: Actor, at: number): PlannedChange {
  const row = readableMention(kit, place);
  const isNew = latestOf(row.latest).deletedAt === undefined;
  const changed: LatestMention = isNew ? { deletedAt: isoInstant(at) } : {};
  const events: CaseEvent[] = isNew ? [{ type: "mention.deleted", data: { mention: place.id } }] : [];
  return keptChange(kit, { place, row, changed, events, by, at });
}

function readableMention(kit: TurnKit, place: MentionPlace): MentionRow {
  const row = loadedMention(kit, place);
  if (row.status === "failed")
    throw new ParleyError("PARLEY_CONFLICT", "the mention could not be read yet, so nothing can change in it", {
      hint: "POST …/retry reads it again.",
    });
  return row;
}

interface KeptChange {
  readonly place: MentionPlace;
  readonly row: MentionRow;
  readonly changed: LatestMention;
  readonly events: readonly CaseEvent[];
  readonly by: Actor;
  readonly at: number;
}

function keptChange(kit: TurnKit, { place, row, changed, events, by, at }: KeptChange): PlannedChange {
  const { brand, channel, id } = place;
  const told = row.status === "taken" && events.length > 0 ? tellAllTurn(kit, row.case_id, events, by, at) : null;
  const answer: MentionChanged = {
    channel,
    id,
    changed: Object.keys(changed).map((name) => (name === "deletedAt" ? "deleted" : name)) as MentionChanged["changed"],
    case: row.status === "taken" ? row.case_id : null,
    ...(told?.result ? { answer: told.result } : {}),
  };
  const acts = events
    .filter(({ type }) => type !== "mention.spread")
    .map(({ type: action }) => ({ action, brand, subject: row.case_id || channel, details: { channel } }));
  return {
    answer: { status: 200, body: answer as unknown as Json },
    acts,
    write() {
      if (events.length === 0) return;
      const latest = JSON.stringify({ ...latestOf(row.latest), ...changed });
      const change = JSON.stringify(changed);
      kit.statements.changeMention({ brand, channel, mentionId: id, at, change, latest, actor: by.id });
      told?.write?.();
    },
    committed: () => told?.committed?.(),
  };
}
