import type { Database } from "better-sqlite3";
import type { CaseClocksTable, CaseFactsTable } from "./tables.ts";

/** The cases that a report is about: those of a brand that were opened from `from` until before `to` (epoch ms). */
export interface Span {
  readonly brand: string;
  readonly from: number;
  readonly to: number;
}

/** What is kept of a span's cases, oldest first, `limit` rows at a time: each page is one short range of the primary key. */
export function* factsPages(db: Database, { brand, from, to }: Span, limit: number): Generator<CaseFactsTable[]> {
  const read = db.prepare<unknown[], CaseFactsTable>(
    `SELECT * FROM case_facts WHERE brand = ? AND (opened_at, case_id) > (?, ?) AND opened_at < ?
     ORDER BY opened_at, case_id LIMIT ?`,
  );
  let after: readonly [number, string] = [from, ""];
  for (;;) {
    const page = read.all(brand, ...after, to, limit);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    after = [last.opened_at, last.case_id];
  }
}

/** A clock of a case, with whether the case is still open. */
export type ReportedClock = CaseClocksTable & { readonly open: 0 | 1 };

/** The clocks of a span's cases, in the same way. */
export function* clockPages(db: Database, { brand, from, to }: Span, limit: number): Generator<ReportedClock[]> {
  const read = db.prepare<unknown[], ReportedClock>(
    `SELECT case_clocks.*, case_facts.status = 'open' AS open FROM case_clocks JOIN case_facts USING (brand, opened_at, case_id)
     WHERE brand = ? AND (opened_at, case_id, clock) > (?, ?, ?) AND opened_at < ?
     ORDER BY opened_at, case_id, clock LIMIT ?`,
  );
  let after: readonly [number, string, string] = [from, "", ""];
  for (;;) {
    const page = read.all(brand, ...after, to, limit);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    after = [last.opened_at, last.case_id, last.clock];
  }
}
