import { sql, type Kysely, type Migration } from "kysely";

/** Revisions of brands; versions with their standing; drafts; shadows; moves of running cases. */
export const versions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("brand_revisions")
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("saved_at", "integer", (column) => column.notNull())
      .addColumn("saved_by", "text", (column) => column.notNull())
      .addColumn("saved_by_name", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("brand_revisions_pk", ["brand", "revision"])
      .modifyEnd(sql`strict`)
      .execute();
    await sql`INSERT INTO brand_revisions
      SELECT brand, brand_revision, brand_document, min(published_at), 'parley', 'Parley'
      FROM protocol_versions GROUP BY brand, brand_revision`.execute(db);
    await sql`INSERT OR IGNORE INTO brand_revisions
      SELECT id, revision, document, saved_at, 'parley', 'Parley' FROM brands`.execute(db);

    await db.schema.alterTable("protocol_versions").renameTo("protocol_versions_before").execute();
    await db.schema.dropIndex("protocol_versions_live").execute();
    await db.schema
      .createTable("protocol_versions")
      .addColumn("brand", "text", (column) => column.notNull().references("brands.id"))
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("protocol_id", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("scenarios", "text", (column) => column.notNull().defaultTo("[]"))
      .addColumn("findings", "text", (column) => column.notNull().defaultTo("[]"))
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("note", "text", (column) => column.notNull().defaultTo(""))
      .addColumn("brand_revision", "integer", (column) => column.notNull())
      .addColumn("draft", "text")
      .addColumn("draft_revision", "integer")
      .addColumn("asked_at", "integer", (column) => column.notNull())
      .addColumn("asked_by", "text", (column) => column.notNull())
      .addColumn("asked_by_name", "text", (column) => column.notNull())
      .addColumn("decided_at", "integer")
      .addColumn("decided_by", "text")
      .addColumn("decided_by_name", "text")
      .addColumn("agreed", "integer")
      .addColumn("because", "text")
      .addColumn("live_at", "integer")
      .addColumn("retired_at", "integer")
      .addColumn("replaced", "text")
      .addColumn("shadow_run", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("shadow_since", "integer")
      .addColumn("shadow_until", "integer")
      .addPrimaryKeyConstraint("protocol_versions_by_hash", ["brand", "hash"])
      .modifyEnd(sql`strict`)
      .execute();
    await sql`INSERT INTO protocol_versions
        (brand, hash, protocol_id, title, document, status, brand_revision, asked_at, asked_by, asked_by_name, live_at, retired_at)
      SELECT brand, hash, protocol_id, title, document, CASE max(live) WHEN 1 THEN 'live' ELSE 'retired' END,
        max(brand_revision), min(published_at), 'parley', 'Parley', max(published_at), CASE max(live) WHEN 1 THEN NULL ELSE max(published_at) END
      FROM protocol_versions_before GROUP BY brand, hash`.execute(db);
    await db.schema.dropTable("protocol_versions_before").execute();
    await db.schema
      .createIndex("protocol_versions_live")
      .unique()
      .on("protocol_versions")
      .columns(["brand", "protocol_id"])
      .where(sql.ref("status"), "=", "live")
      .execute();
    await db.schema
      .createIndex("protocol_versions_asked")
      .on("protocol_versions")
      .columns(["brand", "asked_at", "hash"])
      .execute();

    await db.schema
      .createTable("protocol_drafts")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull().references("brands.id"))
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("protocol_id", "text")
      .addColumn("title", "text")
      .addColumn("from_version", "text")
      .addColumn("created_at", "integer", (column) => column.notNull())
      .addColumn("changed_at", "integer", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("protocol_drafts_changed")
      .on("protocol_drafts")
      .columns(["brand", "changed_at", "id"])
      .execute();
    await db.schema
      .createTable("protocol_draft_revisions")
      .addColumn("draft", "text", (column) => column.notNull().references("protocol_drafts.id").onDelete("cascade"))
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("scenarios", "text", (column) => column.notNull())
      .addColumn("saved_at", "integer", (column) => column.notNull())
      .addColumn("saved_by", "text", (column) => column.notNull())
      .addColumn("saved_by_name", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("protocol_draft_revisions_pk", ["draft", "revision"])
      .modifyEnd(sql`strict`)
      .execute();

    await db.schema
      .createTable("shadow_cases")
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("run", "integer", (column) => column.notNull())
      .addColumn("brand_revision", "integer", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("wake_at", "integer")
      .addColumn("differs", "integer", (column) => column.notNull())
      .addColumn("failed", "text")
      .addPrimaryKeyConstraint("shadow_cases_once", ["case_id", "hash", "run"])
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("shadow_cases_run")
      .on("shadow_cases")
      .columns(["brand", "hash", "run", "case_id", "differs", "failed"])
      .execute();
    await db.schema
      .createIndex("shadow_cases_wake")
      .on("shadow_cases")
      .column("wake_at")
      .where("wake_at", "is not", null)
      .execute();
    await db.schema
      .createTable("shadow_effects")
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("run", "integer", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("params", "text", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("shadow_effects_once", ["case_id", "hash", "run", "key"])
      .modifyEnd(sql`strict`)
      .execute();

    await db.schema
      .createTable("moves")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("from_hash", "text", (column) => column.notNull())
      .addColumn("to_hash", "text", (column) => column.notNull())
      .addColumn("to_brand_revision", "integer", (column) => column.notNull())
      .addColumn("mapping", "text", (column) => column.notNull())
      .addColumn("dry_run", "integer", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("asked_at", "integer", (column) => column.notNull())
      .addColumn("asked_by", "text", (column) => column.notNull())
      .addColumn("asked_by_name", "text", (column) => column.notNull())
      .addColumn("done_at", "integer")
      .addColumn("after_channel", "text")
      .addColumn("after_conversation", "text")
      .addColumn("after_case", "text")
      .addColumn("moved", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("closed", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("stayed", "integer", (column) => column.notNull().defaultTo(0))
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema.createIndex("moves_running").on("moves").column("status").where("status", "=", "running").execute();
    await db.schema
      .createTable("moved_cases")
      .addColumn("seq", "integer", (column) => column.primaryKey())
      .addColumn("move", "text", (column) => column.notNull().references("moves.id").onDelete("cascade"))
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("outcome", "text", (column) => column.notNull())
      .addColumn("unmapped", "text", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema.createIndex("moved_cases_move").on("moved_cases").columns(["move", "seq"]).execute();
  },
};
