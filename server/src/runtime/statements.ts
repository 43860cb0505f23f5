import type { Database } from "better-sqlite3";
import { prepareBrandOfCase } from "../store/cases/brand-of-case.ts";
import { prepareDueWakes } from "../store/cases/due-wakes.ts";
import { prepareFindOpenCase } from "../store/cases/find-open-case.ts";
import { prepareInsertCase } from "../store/cases/insert-case.ts";
import { prepareLoadCase } from "../store/cases/load-case.ts";
import { prepareNextWake } from "../store/cases/next-wake.ts";
import { preparePostponeWake } from "../store/cases/postpone-wake.ts";
import { prepareSaveCase } from "../store/cases/save-case.ts";
import { prepareDeskStatements } from "../store/desk/statements.ts";
import { prepareFindEvent } from "../store/events/find-event.ts";
import { prepareInsertEvent } from "../store/events/insert-event.ts";
import { prepareAppendJournal } from "../store/journal/append-journal.ts";
import { prepareChangeMention } from "../store/mentions/change-mention.ts";
import { prepareCountedSince } from "../store/mentions/counted-since.ts";
import { prepareFindMention } from "../store/mentions/find-mention.ts";
import { prepareInsertMention } from "../store/mentions/insert-mention.ts";
import { prepareLoadMention } from "../store/mentions/load-mention.ts";
import { prepareFindOpenIncident } from "../store/incidents/find-open-incident.ts";
import { prepareInsertIncident } from "../store/incidents/insert-incident.ts";
import { prepareJoinIncident } from "../store/incidents/join-incident.ts";
import { prepareMarkTold } from "../store/incidents/mark-told.ts";
import { prepareFindNews, prepareWaitingNews } from "../store/incidents/waiting-news.ts";
import { prepareDueCases } from "../store/outbox/due-cases.ts";
import { prepareFindEffect } from "../store/outbox/find-effect.ts";
import { prepareHasPending } from "../store/outbox/has-pending.ts";
import { prepareHoldBehind } from "../store/outbox/hold-behind.ts";
import { prepareInsertEffect } from "../store/outbox/insert-effect.ts";
import { prepareIsPending } from "../store/outbox/is-pending.ts";
import { prepareMarkAgain } from "../store/outbox/mark-again.ts";
import { prepareMarkDelivered } from "../store/outbox/mark-delivered.ts";
import { prepareMarkDropped } from "../store/outbox/mark-dropped.ts";
import { prepareMarkParked } from "../store/outbox/mark-parked.ts";
import { prepareMarkRetry } from "../store/outbox/mark-retry.ts";
import { prepareNextDeliveries } from "../store/outbox/next-deliveries.ts";
import { preparePendingEffects } from "../store/outbox/pending-effects.ts";
import { prepareReleaseNext } from "../store/outbox/release-next.ts";
import {
  prepareChangePublishing,
  prepareDeleteHolds,
  prepareInsertHold,
  prepareListHolds,
  prepareReadPublishing,
} from "../store/publishing/publishing-statements.ts";
import { prepareMakerOfKey } from "../store/keys/maker-of-key.ts";
import { prepareFindWebhook } from "../store/webhooks/find-webhook.ts";
import { prepareDropShadows } from "../store/shadow/drop-shadows.ts";
import { prepareInsertShadowEffect } from "../store/shadow/insert-shadow-effect.ts";
import { prepareLoadShadowCases } from "../store/shadow/load-shadow-cases.ts";
import { preparePostponeShadows } from "../store/shadow/postpone-shadows.ts";
import { preparePutShadowCase } from "../store/shadow/put-shadow-case.ts";
import { prepareMembersOfPerson } from "../store/people/members-of-person.ts";
import { prepareSayAlive } from "../store/operations/say-alive.ts";
import { prepareAppendAudit } from "../store/record/append-audit.ts";
import { prepareWasErased } from "../store/record/erased-mentions.ts";
import { prepareFindRepeat } from "../store/record/find-repeat.ts";
import { prepareInsertRepeat } from "../store/record/insert-repeat.ts";
import { prepareKeepClock } from "../store/reports/keep-clock.ts";
import { prepareKeepFacts } from "../store/reports/keep-facts.ts";

/** The hot statements, each compiled once for the life of the connection. */
export function prepareStatements(db: Database) {
  return {
    findMention: prepareFindMention(db),
    insertMention: prepareInsertMention(db),
    loadMention: prepareLoadMention(db),
    changeMention: prepareChangeMention(db),
    countedSince: prepareCountedSince(db),
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
    makerOfKey: prepareMakerOfKey(db),
    membersOfPerson: prepareMembersOfPerson(db),
    loadShadowCases: prepareLoadShadowCases(db),
    putShadowCase: preparePutShadowCase(db),
    insertShadowEffect: prepareInsertShadowEffect(db),
    postponeShadows: preparePostponeShadows(db),
    dropShadows: prepareDropShadows(db),
    sayAlive: prepareSayAlive(db),
    appendAudit: prepareAppendAudit(db),
    findRepeat: prepareFindRepeat(db),
    insertRepeat: prepareInsertRepeat(db),
    wasErased: prepareWasErased(db),
    keepFacts: prepareKeepFacts(db),
    keepClock: prepareKeepClock(db),
    ...prepareOutboxStatements(db),
    ...prepareIncidentStatements(db),
    ...prepareDeskStatements(db),
  };
}

function prepareOutboxStatements(db: Database) {
  return {
    insertEffect: prepareInsertEffect(db),
    hasPending: prepareHasPending(db),
    dueCases: prepareDueCases(db),
    nextDeliveries: prepareNextDeliveries(db),
    pendingEffects: preparePendingEffects(db),
    markDelivered: prepareMarkDelivered(db),
    markParked: prepareMarkParked(db),
    markRetry: prepareMarkRetry(db),
    releaseNext: prepareReleaseNext(db),
    findEffect: prepareFindEffect(db),
    holdBehind: prepareHoldBehind(db),
    isPending: prepareIsPending(db),
    markAgain: prepareMarkAgain(db),
    markDropped: prepareMarkDropped(db),
    findWebhook: prepareFindWebhook(db),
  };
}

function prepareIncidentStatements(db: Database) {
  return {
    findOpenIncident: prepareFindOpenIncident(db),
    insertIncident: prepareInsertIncident(db),
    joinIncident: prepareJoinIncident(db),
    waitingNews: prepareWaitingNews(db),
    findNews: prepareFindNews(db),
    markTold: prepareMarkTold(db),
    readPublishing: prepareReadPublishing(db),
    changePublishing: prepareChangePublishing(db),
    insertHold: prepareInsertHold(db),
    deleteHolds: prepareDeleteHolds(db),
    listHolds: prepareListHolds(db),
  };
}

/** The statements that turns run often, prepared once. */
export type Statements = ReturnType<typeof prepareStatements>;
