import { Migrator, type Kysely, type Migration } from "kysely";
import { ParleyError } from "@parley/engine";
import { foundation } from "./migrations/0001-foundation.ts";
import { record } from "./migrations/0002-record.ts";
import { identity } from "./migrations/0003-identity.ts";
import { intake } from "./migrations/0004-intake.ts";
import { desk } from "./migrations/0007-desk.ts";
import { facts } from "./migrations/0008-facts.ts";
import { delivery } from "./migrations/0005-delivery.ts";
import { versions } from "./migrations/0006-versions.ts";
import { operations } from "./migrations/0009-operations.ts";
import { keyMakers } from "./migrations/0010-key-makers.ts";
import { erasedMentions } from "./migrations/0011-erased-mentions.ts";
import { recordedLook } from "./migrations/0012-recorded-look.ts";
import { mentionColumns } from "./migrations/0013-mention-columns.ts";
import type { Tables } from "./tables.ts";

/** Every migration, by its number; a number that was released is never changed or taken away. */
const MIGRATIONS: Record<string, Migration> = {
  "0001-foundation": foundation,
  "0002-record": record,
  "0003-identity": identity,
  "0004-intake": intake,
  "0005-delivery": delivery,
  "0006-versions": versions,
  "0007-desk": desk,
  "0008-facts": facts,
  "0009-operations": operations,
  "0010-key-makers": keyMakers,
  "0011-erased-mentions": erasedMentions,
  "0012-recorded-look": recordedLook,
  "0013-mention-columns": mentionColumns,
};

/** Brings the schema to this Parley's version; refuses a schema that a newer Parley wrote. */
export async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const { newer } = await schemaState(db);
  if (newer.length > 0) {
    throw new ParleyError("PARLEY_DATA_TOO_NEW", `${file} was written by a newer Parley (it has ${newer.join(", ")})`, {
      kind: "operational",
      hint: "Start the newer Parley again, or point PARLEY_DATA at another folder.",
    });
  }
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** How a database's schema compares with this Parley's. */
export interface SchemaState {
  /** Migrations that only a newer Parley knows. */
  readonly newer: readonly string[];
  /** Migrations that the next start carries out. */
  readonly missing: readonly string[];
}

/** Compares; everything is missing where the database is no Parley's. */
export async function schemaState(db: Kysely<Tables>): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const applied = tables.some(({ name }) => name === "kysely_migration")
    ? (
        await db
          .withTables<{ kysely_migration: { name: string } }>()
          .selectFrom("kysely_migration")
          .select("name")
          .orderBy("name")
          .execute()
      ).map(({ name }) => name)
    : [];
  return {
    newer: applied.filter((name) => !Object.hasOwn(MIGRATIONS, name)),
    missing: Object.keys(MIGRATIONS).filter((name) => !applied.includes(name)),
  };
}
