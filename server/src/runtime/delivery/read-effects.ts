import type { Selectable } from "kysely";
import { isoInstant, type BrandEffectBody, type BrandEffectsBody, type ByHandBody } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { listBrandEffects } from "../../store/outbox/list-brand-effects.ts";
import type { EffectStatus, OutboxTable } from "../../store/outbox/tables.ts";
import type { Place } from "../../store/place.ts";
import { isoOrNull } from "../clock.ts";
import { BY_PLACE, pageOf } from "../page.ts";
import { readByHand } from "./by-hand.ts";

/** An effect as a brand's list shows it. */
export function effectBody(row: Selectable<OutboxTable>, byHand: ByHandBody | null): BrandEffectBody {
  const { key, type, status, attempts, error } = row;
  return {
    key,
    case: row.case_id === row.brand ? null : row.case_id,
    type,
    params: JSON.parse(row.params) as BrandEffectBody["params"],
    at: isoInstant(row.at),
    status,
    attempts,
    nextAt: isoOrNull(row.next_at),
    error,
    byHand,
  };
}

/** A page of a brand's effects in one status, newest first. */
export async function readEffects(
  store: Store,
  brand: string,
  status: EffectStatus,
  limit: number,
  before: Place | null,
): Promise<BrandEffectsBody> {
  const { page, next } = pageOf(await listBrandEffects(store.reads, brand, status, limit + 1, before), limit, BY_PLACE);
  const byHand = await readByHand(store, brand, page);
  return { effects: page.map((row) => effectBody(row, byHand(row.key))), next };
}
