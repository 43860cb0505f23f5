import type { BrandSummary } from "@parley/engine";
import { listBrands } from "../store/protocols/list-brands.ts";
import type { Store } from "../store/open-store.ts";
import type { CaseCounters } from "./case-counters.ts";
import { isoInstant } from "./clock.ts";

/** All brands, with their live protocol and how many cases they have; `only` leaves out the others; null leaves out none. */
export async function readBrands(
  store: Store,
  counters: CaseCounters,
  only: readonly string[] | null,
): Promise<BrandSummary[]> {
  const rows = (await listBrands(store.reads)).filter((row) => only === null || only.includes(row.id));
  const brands: BrandSummary[] = [];
  for (const { id, document, protocol_id, title, hash, published_at } of rows) {
    const { name } = JSON.parse(document) as { name: string };
    const protocol =
      protocol_id === null || title === null || hash === null || published_at === null
        ? null
        : { id: protocol_id, title, version: hash, publishedAt: isoInstant(published_at) };
    const { open, all } = await counters.of(store.reads, id);
    brands.push({ id, name, protocol, cases: { open, all } });
  }
  return brands;
}
