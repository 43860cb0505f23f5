import type { Store } from "../store/open-store.ts";
import { prepareAppendAudit } from "../store/record/append-audit.ts";
import { prepareFindRepeat } from "../store/record/find-repeat.ts";
import { prepareInsertRepeat } from "../store/record/insert-repeat.ts";
import type { Actor } from "./caller.ts";
import { GroupCommit } from "./group-commit.ts";
import { changeTurn, type ChangeAnswer, type Plan } from "./turns/change-turn.ts";

/**
 * Carries out one change without a host, such as a command beside a running server: written with its line in the record in one
 * transaction, for which SQLite waits its turn.
 */
export function changeBeside(store: Store, by: Actor, at: number, plan: Plan): Promise<ChangeAnswer> {
  const { db } = store;
  const statements = {
    appendAudit: prepareAppendAudit(db),
    findRepeat: prepareFindRepeat(db),
    insertRepeat: prepareInsertRepeat(db),
  };
  const turns = new GroupCommit(db, { waiting: 1, batch: 1 });
  return turns.submit(() => changeTurn({ statements }, { by, request: null, repeat: null }, at, plan));
}
