import { z } from "zod";
import {
  decisionOf,
  isoInstant,
  NOTHING_DECIDED,
  QUESTIONS,
  type CaseState,
  type Decision,
  type DecisionField,
  type DifferenceBody,
  type DifferencesBody,
} from "@parley/engine";
import { VERSIONS } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { countDifferences, type ShadowRun } from "../../store/shadow/count-differences.ts";
import {
  listDifferences,
  listShadowEffects,
  type DifferenceRow,
  type DifferencesCursor,
} from "../../store/shadow/list-differences.ts";
import { isoOrNull } from "../clock.ts";
import { cursorBy, pageOf } from "../page.ts";

const FIELDS = QUESTIONS.map(({ field }) => field);

/** Where a page of differences ends. */
export const DIFFERENCES_CURSOR = cursorBy({ case_id: z.string() });

/** What a shadow decided otherwise in its last run: counts, and a page of the cases, newest first. */
export async function readDifferences(
  store: Store,
  row: ProtocolVersionsTable,
  field: DecisionField | undefined,
  limit: number,
  after: DifferencesCursor | null,
): Promise<DifferencesBody> {
  const run: ShadowRun = { brand: row.brand, hash: row.hash, run: row.shadow_run };
  const { by, ...counts } = await countDifferences(store.reads, run);
  const bit = field === undefined ? null : 1 << FIELDS.indexOf(field);
  const rows = await listDifferences(store.reads, run, bit, limit + 1, after);
  const { page, next } = pageOf(rows, limit, DIFFERENCES_CURSOR);
  const differences: DifferenceBody[] = [];
  for (const each of page) differences.push(await differenceBody(store, run, each));
  return {
    version: row.hash,
    since: isoOrNull(row.shadow_since),
    until: isoOrNull(row.shadow_until),
    ...counts,
    byField: Object.fromEntries(FIELDS.map((each, place) => [each, by[place] ?? 0])) as DifferencesBody["byField"],
    differences,
    next,
  };
}

async function differenceBody(store: Store, run: ShadowRun, row: DifferenceRow): Promise<DifferenceBody> {
  const effects = await listShadowEffects(store.reads, run, row.case_id, VERSIONS.shadowEffects);
  return {
    case: row.case_id,
    fields: FIELDS.filter((_, place) => (row.differs & (1 << place)) !== 0),
    live: decisionIn(row.live),
    shadow: decisionIn(row.state),
    failed: row.failed,
    effects: effects.map(({ type, params, at }) => ({
      type,
      params: JSON.parse(params) as DifferenceBody["effects"][number]["params"],
      at: isoInstant(at),
    })),
  };
}

/** The decision in a state as it is kept; nothing is decided in one that was never reached. */
function decisionIn(state: string): Decision {
  const kept = JSON.parse(state) as CaseState | null;
  return kept === null ? NOTHING_DECIDED : decisionOf(kept);
}
