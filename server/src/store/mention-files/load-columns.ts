import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** A brand's columns, as JSON; undefined where it never said any. */
export const loadColumns = ({ db, reads }: Pick<Store, "db" | "reads">, brand: string): string | undefined =>
  rowNow(db, reads.selectFrom("mention_columns").select("columns").where("brand", "=", brand))?.columns;
