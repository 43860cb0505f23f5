import type { Database } from "better-sqlite3";
import type { CaseFactsTable } from "./tables.ts";

/** Columns that a further step writes anew. */
const NEWEST = [
  "intent",
  "topics",
  "status",
  "outcome",
  "fallback",
  "undecided",
  "respond",
  "respond_because",
  "due",
  "due_because",
  "due_at",
  "lead",
  "lead_because",
  "channel",
  "channel_because",
  "offline",
  "offline_because",
] as const satisfies readonly (keyof CaseFactsTable)[];

/** Columns that count up, step by step. */
const COUNTS = [
  "public_replies",
  "private_replies",
  "calls",
  "handoffs",
] as const satisfies readonly (keyof CaseFactsTable)[];

const COLUMNS = ["brand", "opened_at", "case_id", "came_by", "public", "first_reply_at", ...NEWEST, ...COUNTS] as const;

/** Keeps what reports read of a case after a step: answers as they are now, counts as what this step adds. */
export function prepareKeepFacts(db: Database): (row: CaseFactsTable) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO case_facts (${COLUMNS.join(", ")}) VALUES (${COLUMNS.map(() => "?").join(", ")})
     ON CONFLICT (brand, opened_at, case_id) DO UPDATE SET
       first_reply_at = coalesce(first_reply_at, excluded.first_reply_at),
       ${NEWEST.map((name) => `${name} = excluded.${name}`).join(", ")},
       ${COUNTS.map((name) => `${name} = ${name} + excluded.${name}`).join(", ")}`,
  );
  return (row) => void statement.run(...COLUMNS.map((name) => row[name]));
}
