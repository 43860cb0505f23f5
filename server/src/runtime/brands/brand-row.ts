import { ALL_BRANDS, ParleyError } from "@parley/engine";
import { prepareLoadBrand } from "../../store/protocols/load-brand.ts";
import type { Store } from "../../store/open-store.ts";
import type { BrandsTable } from "../../store/protocols/tables.ts";

/** The error for a brand that is not there. */
export const noBrand = (brand: string): ParleyError =>
  new ParleyError("PARLEY_NOT_FOUND", `there is no brand "${brand}"`, { hint: "GET /v1/brands lists them." });

/** A brand as it is now; throws PARLEY_NOT_FOUND. `*`, for all brands, is none. */
export function brandRow({ db }: Pick<Store, "db">, brand: string): BrandsTable {
  const row = prepareLoadBrand(db)(brand);
  if (row === undefined) throw noBrand(brand);
  return row;
}

/** Throws PARLEY_NOT_FOUND unless there is such a brand. */
export function mustBeBrand(store: Pick<Store, "db">, brand: string): void {
  brandRow(store, brand);
}

/** Throws PARLEY_NOT_FOUND unless there is such a brand, or all of them are meant (`*`). */
export function mustBeBrandOrAll(store: Pick<Store, "db">, brand: string): void {
  if (brand !== ALL_BRANDS) brandRow(store, brand);
}

/** The brand's own name and the names of its leads, as its file says; for `*`, no leads. Throws PARLEY_NOT_FOUND. */
export function brandFacts(store: Store, brand: string): { readonly name: string; readonly leads: readonly string[] } {
  if (brand === ALL_BRANDS) return { name: "all brands", leads: [] };
  const { document } = brandRow(store, brand);
  const { name, leads = {} } = JSON.parse(document) as { name: string; leads?: { readonly [id: string]: unknown } };
  return { name, leads: Object.keys(leads) };
}
