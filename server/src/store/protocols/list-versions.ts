import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { ProtocolVersionsTable } from "./tables.ts";

/** Where a page of versions ends. */
export type VersionsCursor = Pick<ProtocolVersionsTable, "asked_at" | "hash">;

/** What a list of versions is narrowed to. */
export interface VersionsFilter {
  readonly status?: ProtocolVersionsTable["status"] | undefined;
  readonly protocol?: string | undefined;
}

/** A brand's versions, the last asked for first, after `cursor`. */
export function listVersions(
  db: Kysely<Tables>,
  brand: string,
  { status, protocol }: VersionsFilter,
  limit: number,
  cursor: VersionsCursor | null,
): Promise<ProtocolVersionsTable[]> {
  let query = db.selectFrom("protocol_versions").selectAll().where("brand", "=", brand);
  if (status !== undefined) query = query.where("status", "=", status);
  if (protocol !== undefined) query = query.where("protocol_id", "=", protocol);
  if (cursor !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("asked_at", "hash"), "<", tuple(cursor.asked_at, cursor.hash)),
    );
  return query.orderBy("asked_at", "desc").orderBy("hash", "desc").limit(limit).execute();
}
