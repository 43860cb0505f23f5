import type { CasesBody, CaseState } from "@parley/engine";
import { listCases, type CasesCursor, type CasesFilter } from "../store/cases/list-cases.ts";
import type { Store } from "../store/open-store.ts";
import { caseSummary } from "./case-summary.ts";
import type { Programs } from "./programs.ts";

/** A page of a brand's cases, newest change first. `cursor` is the `next` of the page before, or null. */
export async function readCases(
  store: Store,
  programs: Programs,
  brand: string,
  limit: number,
  cursor: CasesCursor | null,
  filter: CasesFilter = {},
): Promise<CasesBody> {
  const { rows, next } = await listCases(store.reads, brand, limit, cursor, filter);
  return {
    cases: rows.map((row) => {
      const version = programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
      return caseSummary(version, JSON.parse(row.state) as CaseState, row.opened_at, row.changed_at);
    }),
    next: next === null ? null : writeCursor(next),
  };
}

const writeCursor = ({ changedAt, id }: CasesCursor): string => Buffer.from(`${changedAt} ${id}`).toString("base64url");

/** Reads a cursor that an earlier page gave; null when it is none of ours. */
export function parseCursor(text: string): CasesCursor | null {
  const match = /^(\d{1,15}) (\S{1,100})$/.exec(Buffer.from(text, "base64url").toString());
  const [, changedAt, id] = match ?? [];
  return changedAt === undefined || id === undefined ? null : { changedAt: Number(changedAt), id };
}
