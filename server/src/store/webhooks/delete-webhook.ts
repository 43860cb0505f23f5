import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Takes a brand's webhook away, with its secrets. */
export function deleteWebhook({ db, reads }: Pick<Store, "db" | "reads">, brand: string): void {
  changeNow(db, reads.deleteFrom("webhooks").where("brand", "=", brand));
}
