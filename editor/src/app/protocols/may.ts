import type { MeBody, Permission } from "@parley/engine";

/** May somebody do this in a brand? */
export function may({ brands, everywhere }: MeBody, brand: string, permission: Permission): boolean {
  const own = brands.find(({ id }) => id === brand)?.permissions ?? [];
  return own.includes(permission) || everywhere.includes(permission);
}
