import { sql, type Kysely, type Migration } from "kysely";

/** What reports read, kept step by step; who brought a step, by name; which cases were erased, and whose mentions are whose. */
export const facts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("journal").addColumn("actor_name", "text").execute();
    await db.schema.alterTable("cases").addColumn("erased_at", "integer").execute();
    // What retention looks for: finished cases that still hold what people wrote, the oldest first.
    await sql`create index cases_kept on cases (brand, changed_at) where status = 'done' and erased_at is null`.execute(
      db,
    );
    await sql`create index mentions_author on mentions (brand, channel, author collate nocase)`.execute(db);

    // Names erased authors in the record; drawn once for each database.
    await sql`create table record_salt (id integer primary key check (id = 1), salt text not null) strict`.execute(db);
    await sql`insert into record_salt (id, salt) values (1, lower(hex(randomblob(32))))`.execute(db);

    // Reports read a span of time of one brand: rows lie in that order, so they read one range and no index beside it.
    await sql`create table case_facts (
      brand text not null, opened_at integer not null, case_id text not null,
      came_by text not null, public integer not null, intent text not null, topics text not null,
      status text not null, outcome text, fallback integer not null, undecided integer not null,
      respond text not null, respond_because text,
      due text not null, due_because text, due_at integer,
      lead text not null, lead_because text,
      channel text not null, channel_because text,
      offline text not null, offline_because text,
      first_reply_at integer,
      public_replies integer not null, private_replies integer not null,
      calls integer not null, handoffs integer not null,
      primary key (brand, opened_at, case_id)
    ) strict, without rowid`.execute(db);
    await sql`create table case_clocks (
      brand text not null, opened_at integer not null, case_id text not null, clock text not null,
      status text not null, runs integer not null, met integer not null, breached integer not null, met_after integer,
      primary key (brand, opened_at, case_id, clock)
    ) strict, without rowid`.execute(db);
  },
};
