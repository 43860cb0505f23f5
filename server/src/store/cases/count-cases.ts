import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** How many cases there are. */
export interface CaseCounts {
  readonly open: number;
  readonly all: number;
}

/** Counts a brand's cases. Reads the whole of two indexes: call it once and keep the result up to date. */
export async function countCases(db: Kysely<Tables>, brand: string): Promise<CaseCounts> {
  const all = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("brand", "=", brand)
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("brand", "=", brand)
    .where("status", "=", "open")
    .executeTakeFirstOrThrow();
  return { open: open.n, all: all.n };
}
