import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Which run of which shadow. */
export interface ShadowRun {
  readonly brand: string;
  readonly hash: string;
  readonly run: number;
}

/** How many cases ran beside, how many differ, and in which of the questions, by their place. */
export interface DifferenceCounts {
  readonly cases: number;
  readonly differing: number;
  readonly failed: number;
  readonly by: readonly number[];
}

const QUESTIONS = [0, 1, 2, 3, 4] as const;

/** Counts the differences of a run; reads one index. */
export async function countDifferences(db: Kysely<Tables>, { brand, hash, run }: ShadowRun): Promise<DifferenceCounts> {
  const bits = QUESTIONS.map((place) =>
    sql<number>`coalesce(sum(differs >> ${sql.lit(place)} & 1), 0)`.as(`q${place}`),
  );
  const row = await db
    .selectFrom("shadow_cases")
    .select(({ fn }) => [
      fn.countAll<number>().as("cases"),
      sql<number>`coalesce(sum(differs <> 0), 0)`.as("differing"),
      sql<number>`count(failed)`.as("failed"),
    ])
    .select(bits)
    .where("brand", "=", brand)
    .where("hash", "=", hash)
    .where("run", "=", run)
    .executeTakeFirstOrThrow();
  const { cases, differing, failed } = row;
  return { cases, differing, failed, by: QUESTIONS.map((place) => row[`q${place}`]) };
}
