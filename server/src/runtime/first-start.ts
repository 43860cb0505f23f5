import { hasBrands } from "../store/protocols/has-brands.ts";
import type { Store } from "../store/open-store.ts";
import { createKey, type NewKey } from "./keys/make-key.ts";
import { publish, type PublishedDocuments } from "./versions/publish.ts";

/** What a first start made; the key's text is to be shown now or never. */
export interface FirstStart {
  readonly brand: string;
  readonly key: NewKey;
}

/** Fills an empty database with an example and a key for it; null when there is a brand already. */
export async function firstStart(
  store: Store,
  example: () => PublishedDocuments,
  at: number,
): Promise<FirstStart | null> {
  if (await hasBrands(store.reads)) return null;
  const { brand } = publish(store, example(), at);
  return { brand, key: await createKey(store, { brand, name: "first start" }, at) };
}
