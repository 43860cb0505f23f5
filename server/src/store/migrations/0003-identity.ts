import { sql, type Kysely, type Migration } from "kysely";

/**
 * People, their sessions and passwords, what they are in which brand, and invitations. The columns of the first four tables
 * are those that better-auth asks for under our names; it writes instants as ISO 8601 texts.
 */
export const identity: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await signingIn(db);
    await belonging(db);
    await db.schema.createIndex("api_keys_brand").on("api_keys").columns(["brand", "id"]).execute();
  },
};

async function signingIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("people")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("email_verified", "integer", (column) => column.notNull())
    .addColumn("image", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();

  await db.schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token", "text", (column) => column.notNull().unique())
    .addColumn("person", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("ip_address", "text")
    .addColumn("user_agent", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("sessions_person").on("sessions").column("person").execute();

  await db.schema
    .createTable("accounts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
    .addColumn("account_id", "text", (column) => column.notNull())
    .addColumn("provider_id", "text", (column) => column.notNull())
    .addColumn("password", "text")
    .addColumn("access_token", "text")
    .addColumn("refresh_token", "text")
    .addColumn("id_token", "text")
    .addColumn("access_token_expires_at", "text")
    .addColumn("refresh_token_expires_at", "text")
    .addColumn("scope", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("accounts_person").on("accounts").column("person").execute();

  await db.schema
    .createTable("verifications")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("identifier", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
}

async function belonging(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("members")
    .addColumn("person", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
    .addColumn("brand", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("leads", "text", (column) => column.notNull())
    .addColumn("since", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("members_once", ["person", "brand"])
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("members_brand").on("members").columns(["brand", "since"]).execute();

  await db.schema
    .createTable("invitations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("brand", "text")
    .addColumn("role", "text")
    .addColumn("leads", "text", (column) => column.notNull())
    .addColumn("email", "text")
    .addColumn("person", "text", (column) => column.references("people.id").onDelete("cascade"))
    .addColumn("invited_by", "text", (column) => column.notNull())
    .addColumn("invited_by_name", "text", (column) => column.notNull())
    .addColumn("created_at", "integer", (column) => column.notNull())
    .addColumn("expires_at", "integer", (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("invitations_brand").on("invitations").columns(["brand", "id"]).execute();
}
