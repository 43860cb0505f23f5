import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** A brand with one of its live protocols; nulls where none is live. */
export interface BrandRow {
  readonly id: string;
  readonly document: string;
  readonly protocol_id: string | null;
  readonly title: string | null;
  readonly hash: string | null;
  readonly live_at: number | null;
}

/** All brands with each of their live versions, by id; a brand with several comes once for each. */
export function listBrands(db: Kysely<Tables>): Promise<BrandRow[]> {
  return db
    .selectFrom("brands")
    .leftJoin("protocol_versions", (join) =>
      join.onRef("protocol_versions.brand", "=", "brands.id").on("protocol_versions.status", "=", "live"),
    )
    .select([
      "brands.id",
      "brands.document",
      "protocol_versions.protocol_id",
      "protocol_versions.title",
      "protocol_versions.hash",
      "protocol_versions.live_at",
    ])
    .orderBy("brands.id")
    .orderBy("protocol_versions.protocol_id")
    .execute();
}
