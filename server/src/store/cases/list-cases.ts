import { sql, type Kysely, type Selectable } from "kysely";
import { LISTS } from "../../limits.ts";
import type { CasesTable, Tables } from "../tables.ts";

/** Where a page ends: the last case's change and id. */
export type CasesCursor = Pick<CasesTable, "changed_at" | "id">;

/** Which cases are wanted; what is left out does not matter. Answers are words: a value, `none` or `undecided`. */
export interface CasesFilter {
  readonly status?: "open" | "done" | undefined;
  readonly channel?: string | undefined;
  readonly protocol?: string | undefined;
  readonly lead?: string | undefined;
  readonly respond?: string | undefined;
  /** How the author's handle begins, in any case of letters. */
  readonly author?: string | undefined;
  /** Changed from this instant on, epoch ms. */
  readonly from?: number | undefined;
  /** Changed before this instant, epoch ms. */
  readonly to?: number | undefined;
}

/** A page of cases. */
export interface CasesPage {
  readonly rows: readonly Selectable<CasesTable>[];
  /** Where the next page begins; null when nothing follows. */
  readonly next: CasesCursor | null;
}

type Cases = ReturnType<typeof casesOf>;

/**
 * A page of a brand's cases, newest change first, after `cursor`. The brand and the time are read from the index `cases_changed`,
 * the author from `mentions_author`; for the rest a bounded number of cases is looked at, so a page may be short, even empty,
 * although more follows.
 */
export async function listCases(
  db: Kysely<Tables>,
  brand: string,
  limit: number,
  cursor: CasesCursor | null,
  filter: CasesFilter = {},
): Promise<CasesPage> {
  const window = within(casesOf(db, brand, filter), brand, filter, cursor);
  const looked = isPicky(filter) ? LISTS.lookedAt : limit + 1;
  const rows = await picked(db, window.limit(looked), filter)
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  if (rows.length > limit) return { rows: rows.slice(0, limit), next: rows[limit - 1] ?? null };
  if (!isPicky(filter)) return { rows, next: null };
  const last = await window
    .offset(looked - 1)
    .limit(1)
    .executeTakeFirst();
  return { rows, next: last ?? null };
}

/** The plus keeps SQLite from going through all cases of the brand where those of an author can be looked up. */
function casesOf(db: Kysely<Tables>, brand: string, { author }: CasesFilter) {
  return db
    .selectFrom("cases")
    .selectAll()
    .where(author === undefined ? sql.ref("brand") : sql`+brand`, "=", brand)
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc");
}

const isPicky = ({ status, channel, protocol, lead, respond }: CasesFilter): boolean =>
  [status, channel, protocol, lead, respond].some((each) => each !== undefined);

/** What indexes serve: where the page begins, the time, the author. */
function within(cases: Cases, brand: string, { from, to, author }: CasesFilter, cursor: CasesCursor | null): Cases {
  let query = cases;
  if (cursor !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("changed_at", "id"), "<", tuple(cursor.changed_at, cursor.id)),
    );
  if (from !== undefined) query = query.where("changed_at", ">=", from);
  if (to !== undefined) query = query.where("changed_at", "<", to);
  if (author !== undefined) query = query.where(sql<boolean>`id in (${casesOfAuthor(brand, author)})`);
  return query;
}

/** Steps from channel to channel in the index, and looks up the handle in each. The last character of Unicode ends the range. */
function casesOfAuthor(brand: string, author: string) {
  return sql`with recursive channels (channel) as (
      select min(channel) from mentions where brand = ${brand}
      union all
      select (select min(channel) from mentions where brand = ${brand} and channel > channels.channel)
        from channels where channels.channel is not null
    )
    select case_id from channels cross join mentions on mentions.brand = ${brand} and mentions.channel = channels.channel
      and mentions.author collate nocase >= ${author} and mentions.author collate nocase < ${`${author}\u{10FFFF}`}`;
}

/** What is looked at case by case. */
function picked(db: Kysely<Tables>, window: Cases, { status, channel, protocol, lead, respond }: CasesFilter) {
  let query = db.selectFrom(window.as("cases")).selectAll();
  if (status !== undefined) query = query.where("status", "=", status);
  if (channel !== undefined) query = query.where("channel", "=", channel);
  if (protocol !== undefined)
    query = query.where(({ eb, selectFrom, ref }) =>
      eb(
        "protocol_hash",
        "in",
        selectFrom("protocol_versions")
          .select("hash")
          .where("protocol_versions.brand", "=", ref("cases.brand"))
          .where("protocol_id", "=", protocol),
      ),
    );
  if (lead !== undefined) query = query.where(answerTo("lead"), "=", lead);
  if (respond !== undefined) query = query.where(answerTo("respond"), "=", respond);
  return query;
}

/** The answer to a question, as the newest group of the remembered decision that names it gives it. */
function answerTo(question: "lead" | "respond") {
  const path = `$.answers.${question}`;
  return sql<string>`coalesce((
    select coalesce(json_extract(given.value, ${path}), 'none') from json_each(cases.state, '$.decided') as given
    where json_type(given.value, ${path}) is not null order by given.key desc limit 1
  ), 'undecided')`;
}
