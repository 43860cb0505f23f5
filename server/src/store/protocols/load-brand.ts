import type { Database } from "better-sqlite3";
import type { BrandsTable } from "./tables.ts";

/** Reads a brand's newest revision. */
export function prepareLoadBrand(db: Database): (id: string) => BrandsTable | undefined {
  const statement = db.prepare<[string], BrandsTable>("SELECT * FROM brands WHERE id = ?");
  return (id) => statement.get(id);
}
