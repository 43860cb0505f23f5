import { ALL_BRANDS, ParleyError } from "@parley/engine";
import { prepareLoadBrand } from "../store/protocols/load-brand.ts";
import type { Store } from "../store/open-store.ts";

/** Throws PARLEY_NOT_FOUND unless there is such a brand. `*`, for all brands, is none. */
export function mustBeBrand(store: Store, brand: string): void {
  if (prepareLoadBrand(store.db)(brand) === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no brand "${brand}"`, { hint: "GET /v1/brands lists them." });
}

/** The brand's own name and the names of its leads, as its file says; for `*`, no leads. Throws PARLEY_NOT_FOUND. */
export function brandFacts(store: Store, brand: string): { readonly name: string; readonly leads: readonly string[] } {
  if (brand === ALL_BRANDS) return { name: "all brands", leads: [] };
  const row = prepareLoadBrand(store.db)(brand);
  if (row === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no brand "${brand}"`, { hint: "GET /v1/brands lists them." });
  const { name, leads = {} } = JSON.parse(row.document) as { name: string; leads?: { readonly [id: string]: unknown } };
  return { name, leads: Object.keys(leads) };
}
