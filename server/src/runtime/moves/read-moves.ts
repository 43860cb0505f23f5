import { isoInstant, ParleyError, type MoveBody, type MovedCasesBody, type MovesBody } from "@parley/engine";
import { VERSIONS } from "../../limits.ts";
import { countUnmapped, listMovedCases, type UnmappedRow } from "../../store/moves/list-moved-cases.ts";
import { listMoves } from "../../store/moves/list-moves.ts";
import { loadMove } from "../../store/moves/load-move.ts";
import type { MovedCasesTable, MovesTable } from "../../store/moves/tables.ts";
import type { Place } from "../../store/place.ts";
import type { Store } from "../../store/open-store.ts";
import { isoOrNull } from "../clock.ts";
import { BY_ID, BY_PLACE, pageOf } from "../page.ts";
import { versionRow } from "../versions/version-rows.ts";

/** A move of running cases of a brand to a version; throws PARLEY_NOT_FOUND. */
export function moveRow(store: Store, brand: string, to: string, id: string): MovesTable {
  const row = loadMove(store, id);
  if (row === undefined || row.brand !== brand || row.to_hash !== to)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no move "${id}" of cases to the version ${to.slice(0, 12)}`);
  return row;
}

/** A move, with how far it has come and what had no place so far. */
export async function readMove(store: Store, row: MovesTable): Promise<MoveBody> {
  const { unmappedTold, unmappedExamples } = VERSIONS;
  return moveBody(row, await countUnmapped(store.reads, row.id, unmappedTold, unmappedExamples));
}

/** A page of the moves to a version of a brand, newest first. `before`: the `next` of the page before, or null. */
export async function readMoves(
  store: Store,
  brand: string,
  to: string,
  limit: number,
  before: { readonly id: string } | null,
): Promise<MovesBody> {
  versionRow(store, brand, to);
  const { page, next } = pageOf(await listMoves(store.reads, brand, to, limit + 1, before), limit, BY_ID);
  return { moves: page.map(moveSummary), next };
}

/** A move, as the API gives it. */
export const moveBody = (row: MovesTable, unmapped: readonly UnmappedRow[]): MoveBody => ({
  ...moveSummary(row),
  unmapped: unmapped.map(({ issue, cases, examples }) => ({
    issue: JSON.parse(issue) as MoveBody["unmapped"][number]["issue"],
    cases,
    examples: JSON.parse(examples) as string[],
  })),
});

function moveSummary(row: MovesTable): MovesBody["moves"][number] {
  return {
    id: row.id,
    brand: row.brand,
    from: row.from_hash,
    to: row.to_hash,
    mapping: JSON.parse(row.mapping) as MoveBody["mapping"],
    dryRun: row.dry_run === 1,
    status: row.status,
    askedAt: isoInstant(row.asked_at),
    askedBy: { id: row.asked_by, name: row.asked_by_name },
    doneAt: isoOrNull(row.done_at),
    cases: row.moved + row.closed + row.stayed,
    moved: row.moved,
    closed: row.closed,
    stayed: row.stayed,
  };
}

/** A page of what became of each case of a move. */
export async function readMovedCases(
  store: Store,
  move: string,
  outcome: MovedCasesTable["outcome"] | undefined,
  limit: number,
  after: Place | null,
): Promise<MovedCasesBody> {
  const { page, next } = pageOf(await listMovedCases(store.reads, move, outcome, limit + 1, after), limit, BY_PLACE);
  return {
    cases: page.map((row) => ({
      case: row.case_id,
      outcome: row.outcome,
      unmapped: JSON.parse(row.unmapped) as MovedCasesBody["cases"][number]["unmapped"],
    })),
    next,
  };
}
