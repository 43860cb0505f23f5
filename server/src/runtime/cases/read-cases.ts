import { z } from "zod";
import type { CasesBody } from "@parley/engine";
import { listCases, type CasesCursor, type CasesFilter } from "../../store/cases/list-cases.ts";
import type { Store } from "../../store/open-store.ts";
import { stateIn } from "../kept.ts";
import { Count, cursorBy } from "../page.ts";
import { caseSummary } from "./case-summary.ts";
import type { Programs } from "../programs.ts";
import { versionOfCase } from "./kept-case.ts";

/** Where a page of cases ends. */
export const CASES_CURSOR = cursorBy({ changed_at: Count, id: z.string() });

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
      const version = versionOfCase(programs, row);
      return caseSummary(version, stateIn(row), row.opened_at, row.changed_at);
    }),
    next: next === null ? null : CASES_CURSOR.write(next),
  };
}
