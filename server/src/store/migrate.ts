import { Migrator, type Kysely, type Migration } from "kysely";
import { ParleyError } from "@parley/engine";
import { foundation } from "./migrations/0001-foundation.ts";
import { record } from "./migrations/0002-record.ts";
import type { Tables } from "./tables.ts";

/** Every migration, by its number; a number that was released is never changed or taken away. */
const MIGRATIONS: Record<string, Migration> = {
  "0001-foundation": foundation,
  "0002-record": record,
};

/** Brings the schema to this Parley's version; refuses a schema that a newer Parley wrote. */
export async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const unknown = await newerMigrations(db);
  if (unknown.length > 0) {
    throw new ParleyError(
      "PARLEY_DATA_TOO_NEW",
      `${file} was written by a newer Parley (it has ${unknown.join(", ")})`,
      {
        kind: "operational",
        hint: "Start the newer Parley again, or point PARLEY_DATA at another folder.",
      },
    );
  }
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function newerMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const applied = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return applied.map((row) => row.name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
}
