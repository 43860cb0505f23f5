import type { Database } from "better-sqlite3";
import { prepareBrandOfCase } from "../store/cases/brand-of-case.ts";
import { prepareDueWakes } from "../store/cases/due-wakes.ts";
import { prepareFindOpenCase } from "../store/cases/find-open-case.ts";
import { prepareInsertCase } from "../store/cases/insert-case.ts";
import { prepareLoadCase } from "../store/cases/load-case.ts";
import { prepareNextWake } from "../store/cases/next-wake.ts";
import { preparePostponeWake } from "../store/cases/postpone-wake.ts";
import { prepareSaveCase } from "../store/cases/save-case.ts";
import { prepareFindEvent } from "../store/events/find-event.ts";
import { prepareInsertEvent } from "../store/events/insert-event.ts";
import { prepareAppendJournal } from "../store/journal/append-journal.ts";
import { prepareFindMention } from "../store/mentions/find-mention.ts";
import { prepareInsertMention } from "../store/mentions/insert-mention.ts";
import { prepareDueCases } from "../store/outbox/due-cases.ts";
import { prepareHasPending } from "../store/outbox/has-pending.ts";
import { prepareInsertEffect } from "../store/outbox/insert-effect.ts";
import { prepareMarkDelivered } from "../store/outbox/mark-delivered.ts";
import { prepareMarkParked } from "../store/outbox/mark-parked.ts";
import { prepareMarkRetry } from "../store/outbox/mark-retry.ts";
import { prepareNextDelivery } from "../store/outbox/next-delivery.ts";
import { preparePendingEffects } from "../store/outbox/pending-effects.ts";
import { prepareReleaseNext } from "../store/outbox/release-next.ts";
import { prepareAppendAudit } from "../store/record/append-audit.ts";
import { prepareFindRepeat } from "../store/record/find-repeat.ts";
import { prepareInsertRepeat } from "../store/record/insert-repeat.ts";

/** The hot statements, each compiled once for the life of the connection. */
export function prepareStatements(db: Database) {
  return {
    findMention: prepareFindMention(db),
    insertMention: prepareInsertMention(db),
    findOpenCase: prepareFindOpenCase(db),
    loadCase: prepareLoadCase(db),
    brandOfCase: prepareBrandOfCase(db),
    insertCase: prepareInsertCase(db),
    saveCase: prepareSaveCase(db),
    postponeWake: preparePostponeWake(db),
    dueWakes: prepareDueWakes(db),
    nextWake: prepareNextWake(db),
    findEvent: prepareFindEvent(db),
    insertEvent: prepareInsertEvent(db),
    appendJournal: prepareAppendJournal(db),
    insertEffect: prepareInsertEffect(db),
    hasPending: prepareHasPending(db),
    dueCases: prepareDueCases(db),
    nextDelivery: prepareNextDelivery(db),
    pendingEffects: preparePendingEffects(db),
    markDelivered: prepareMarkDelivered(db),
    markParked: prepareMarkParked(db),
    markRetry: prepareMarkRetry(db),
    releaseNext: prepareReleaseNext(db),
    appendAudit: prepareAppendAudit(db),
    findRepeat: prepareFindRepeat(db),
    insertRepeat: prepareInsertRepeat(db),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
