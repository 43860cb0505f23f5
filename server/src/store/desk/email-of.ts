import type { Database } from "better-sqlite3";

/** The email address with which a person signs in. */
export function prepareEmailOf(db: Database): (person: string) => string | undefined {
  const statement = db.prepare<[string], string>("SELECT email FROM people WHERE id = ?").pluck();
  return (person) => statement.get(person);
}
