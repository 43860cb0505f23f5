import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Takes a person out of a brand. Who belongs nowhere any more is forgotten, with sessions and password. */
export function removeMember({ db, reads }: Store, person: string, brand: string): void {
  changeNow(db, reads.deleteFrom("members").where("person", "=", person).where("brand", "=", brand));
  changeNow(
    db,
    reads
      .deleteFrom("people")
      .where("id", "=", person)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("members").select("person").where("person", "=", person))),
      ),
  );
}
