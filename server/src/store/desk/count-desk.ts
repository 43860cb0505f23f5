import type { Database } from "better-sqlite3";

/** How many cases of a lead somebody has taken. */
export function prepareCountTaken(db: Database): (brand: string, lead: string) => number {
  const statement = db
    .prepare<[string, string], number>(
      "SELECT count(*) FROM desk_cases WHERE brand = ? AND lead = ? AND taken_by IS NOT NULL",
    )
    .pluck();
  return (brand, lead) => statement.get(brand, lead) ?? 0;
}

/** How many open cases a lead has. */
export interface LeadLoad {
  readonly lead: string;
  readonly open: number;
  readonly taken: number;
}

/** How many open cases each lead has, and how many of them somebody took; leads without a case are left out. */
export function prepareLeadLoads(db: Database): (brand: string) => LeadLoad[] {
  const statement = db.prepare<[string], LeadLoad>(
    "SELECT lead, count(*) AS open, count(taken_by) AS taken FROM desk_cases WHERE brand = ? GROUP BY lead",
  );
  return (brand) => statement.all(brand);
}
