import type { Database } from "better-sqlite3";

/** Is an effect still to go out? Somebody may drop or erase it while those before it are under way. */
export function prepareIsPending(db: Database): (effect: { readonly seq: number; readonly key: string }) => boolean {
  const statement = db
    .prepare<[number, string], 1>("SELECT 1 FROM outbox WHERE seq = ? AND key = ? AND status = 'pending'")
    .pluck();
  return ({ seq, key }) => statement.get(seq, key) !== undefined;
}
