import { isoInstant, type KeptMention, type KeptMentions, type LatestMention, type WholeMention } from "@parley/engine";
import { listBrandMentions, type MentionFilter } from "../../store/mentions/list-brand-mentions.ts";
import { listMentionChanges } from "../../store/mentions/list-mention-changes.ts";
import type { MentionRow } from "../../store/mentions/load-mention.ts";
import type { Store } from "../../store/open-store.ts";
import type { Place } from "../../store/place.ts";
import { BY_PLACE, pageOf } from "../page.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { loadedMention, type MentionPlace } from "./change-mention.ts";
import { latestOf } from "./latest-mention.ts";

type Open = { [name: string]: unknown };

/** A page of a brand's mentions, newest first; `before` is the place where the page before ended, or null. */
export async function readMentions(
  store: Store,
  brand: string,
  filter: MentionFilter,
  limit: number,
  before: Place | null,
): Promise<KeptMentions> {
  const rows = await listBrandMentions(store.reads, brand, filter, limit + 1, before);
  const { page, next } = pageOf(rows, limit, BY_PLACE);
  return { mentions: page.map(keptMention), next };
}

/** A mention with its reading, its answer and its history; throws PARLEY_NOT_FOUND. */
export async function readMentionAt(
  store: Store,
  kit: Pick<TurnKit, "statements">,
  place: MentionPlace,
): Promise<WholeMention> {
  const row = loadedMention(kit, place);
  const changes = await listMentionChanges(store.reads, place.brand, place.channel, place.id);
  return {
    ...keptMention(row),
    reading: JSON.parse(row.reading) as Open,
    answer: JSON.parse(row.answer) as Open,
    history: changes.map(({ at, actor, change }) => ({
      at: isoInstant(at),
      by: actor,
      change: JSON.parse(change) as LatestMention,
    })),
  };
}

function keptMention(row: MentionRow): KeptMention {
  return {
    channel: row.channel,
    id: row.mention_id,
    status: row.status,
    case: row.case_id === "" ? null : row.case_id,
    author: row.author,
    receivedAt: isoInstant(row.received_at),
    error: row.error,
    sent: JSON.parse(row.body) as Open,
    latest: row.latest === null ? null : latestOf(row.latest),
  };
}
