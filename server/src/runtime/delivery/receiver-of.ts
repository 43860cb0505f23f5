import type { BrandReceiver } from "../../effects/by-brand.ts";
import type { Statements } from "../statements.ts";

/** The brand's own receiver at a moment (epoch ms); null for a brand without one. An old secret signs until its time is over. */
export function receiverOf(
  { findWebhook }: Pick<Statements, "findWebhook">,
  brand: string,
  now: number,
): BrandReceiver | null {
  const row = findWebhook(brand);
  if (row === undefined) return null;
  const { url, types, secret, old_secret, old_until } = row;
  const old = old_secret !== null && old_until !== null && now < old_until ? [old_secret] : [];
  return { url, secrets: [secret, ...old], types: types === null ? null : (JSON.parse(types) as string[]) };
}
