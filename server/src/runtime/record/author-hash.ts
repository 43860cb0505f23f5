import type { Store } from "../../store/open-store.ts";
import type { Author } from "../../store/record/cases-of-author.ts";
import { saltedHashes } from "../../store/record/salt.ts";

/**
 * What the record calls an author: a hash with the database's own salt. The same author has the same one, so that it can be
 * shown later that somebody was erased, and nobody can tell from it who that was without the database.
 */
export function authorHash({ db }: Pick<Store, "db">, { brand, channel, handle }: Author): string {
  return `author:${saltedHashes(db)([brand, channel, handle.toLowerCase()]).toString("hex")}`;
}

/** An author as the store keeps them: handles come with and without `@`. */
export function authorOf(brand: string, { channel, handle }: Omit<Author, "brand">): Author {
  return { brand, channel, handle: handle.replace(/^@/, "") };
}
