import { ParleyError } from "@parley/engine";

/** Throws PARLEY_CONFLICT when a brand has as many of something as it may have. `hint`: how it gets room. */
export function mustHaveRoom(brand: string, has: number, most: number, what: string, hint: string): void {
  if (has < most) return;
  throw new ParleyError("PARLEY_CONFLICT", `the brand "${brand}" has ${has} ${what}, and may have ${most}`, { hint });
}
