import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { WebhooksTable } from "./tables.ts";

/** Keeps a brand's webhook, in place of the one that it had. */
export function saveWebhook({ db, reads }: Pick<Store, "db" | "reads">, row: WebhooksTable): void {
  const { brand: _, ...changed } = row;
  changeNow(
    db,
    reads
      .insertInto("webhooks")
      .values(row)
      .onConflict((conflict) => conflict.column("brand").doUpdateSet(changed)),
  );
}
