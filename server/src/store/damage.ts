import Database from "better-sqlite3";
import { ParleyError } from "@parley/engine";

/** The error that tells the operator of a damaged database file, when this is what an error comes from; else null. */
export function damageIn(error: unknown): ParleyError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ParleyError && cause.code === "PARLEY_DATA_DAMAGED") return cause;
    if (cause instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(cause.code)) return damaged(cause);
  }
  return null;
}

function damaged(cause: Error): ParleyError {
  return new ParleyError("PARLEY_DATA_DAMAGED", `the database is damaged: ${cause.message}`, {
    kind: "operational",
    hint: "Stop the server, look with `npx parley doctor`, and take the last backup with `npx parley restore <file>`.",
    cause,
  });
}
