import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

export interface BrandRow {
  readonly id: string;
  readonly document: string;
  readonly protocol_id: string | null;
  readonly title: string | null;
  readonly hash: string | null;
  readonly published_at: number | null;
}

/** All brands with their live protocol version, by id. */
export function listBrands(db: Kysely<Tables>): Promise<BrandRow[]> {
  return db
    .selectFrom("brands")
    .leftJoin("protocol_versions", (join) =>
      join.onRef("protocol_versions.brand", "=", "brands.id").on("protocol_versions.live", "=", 1),
    )
    .select([
      "brands.id",
      "brands.document",
      "protocol_versions.protocol_id",
      "protocol_versions.title",
      "protocol_versions.hash",
      "protocol_versions.published_at",
    ])
    .orderBy("brands.id")
    .execute();
}
