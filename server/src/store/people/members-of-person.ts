import type { Database } from "better-sqlite3";
import type { MembersTable } from "./tables.ts";

/** What a person is, in which brands; asked at every request of somebody who signed in. */
export function prepareMembersOfPerson(db: Database): (person: string) => MembersTable[] {
  const statement = db.prepare<[string], MembersTable>("SELECT * FROM members WHERE person = ? ORDER BY brand");
  return (person) => statement.all(person);
}
