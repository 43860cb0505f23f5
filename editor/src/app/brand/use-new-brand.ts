import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MeBody } from "@parley/engine";
import { createBrand } from "../../api/brand-file.ts";
import { brandsQuery } from "../../api/queries.ts";
import { newBrand, type BrandWanted } from "../../model/new-brand.ts";

/** Only an admin of all brands begins new ones. */
export const mayBeginBrands = ({ everywhere }: MeBody): boolean => everywhere.includes("keys:manage");

/** Makes a brand, waits until it is among those that are known, and tells its id. */
export function useNewBrand(brands: ReadonlyArray<{ readonly id: string }>, onBegun: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: BrandWanted) => {
      const file = newBrand(wanted, new Set(brands.map(({ id }) => id)));
      await createBrand(file);
      await client.invalidateQueries({ queryKey: brandsQuery.queryKey });
      return file.id;
    },
    onSuccess: onBegun,
  });
}
