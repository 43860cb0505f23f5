import { isoInstant, type Brand, type BrandSummary } from "@parley/engine";
import { knownProtocols } from "../../store/protocols/known-protocols.ts";
import { listBrands } from "../../store/protocols/list-brands.ts";
import type { Store } from "../../store/open-store.ts";
import type { CaseCounters } from "../cases/case-counters.ts";
import { routeWarnings } from "./route-issues.ts";

/** All brands, with their live protocols and how many cases they have; `only` leaves out the others; null leaves out none. */
export async function readBrands(
  store: Store,
  counters: CaseCounters,
  only: readonly string[] | null,
): Promise<BrandSummary[]> {
  const rows = (await listBrands(store.reads)).filter((row) => only === null || only.includes(row.id));
  const brands: BrandSummary[] = [];
  for (const id of new Set(rows.map((row) => row.id))) {
    const ofBrand = rows.filter((row) => row.id === id);
    const { name, protocols: routes } = JSON.parse(ofBrand[0]?.document ?? "{}") as Pick<Brand, "name" | "protocols">;
    const protocols = ofBrand.flatMap(({ protocol_id, title, hash, live_at }) =>
      protocol_id === null || title === null || hash === null || live_at === null
        ? []
        : [{ id: protocol_id, title, version: hash, publishedAt: isoInstant(live_at) }],
    );
    const main = routes?.at(-1)?.protocol;
    const protocol = protocols.find((each) => each.id === main) ?? protocols[0] ?? null;
    const { open, all } = await counters.of(store.reads, id);
    const routed = { live: new Set(protocols.map((each) => each.id)), known: knownProtocols(store, id) };
    const warnings = routeWarnings({ protocols: routes }, routed);
    brands.push({ id, name, protocol, protocols, cases: { open, all }, warnings });
  }
  return brands;
}
