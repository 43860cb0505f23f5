import type { Logger } from "pino";
import type { CaseEvent, EventInput, ParsedMention } from "@parley/engine";
import type { Store } from "../store/open-store.ts";
import { CaseCounters } from "./case-counters.ts";
import type { Actor } from "./caller.ts";
import type { Clock } from "./clock.ts";
import { GroupCommit, type GroupCommitLimits } from "./group-commit.ts";
import type { Answer, Host, HostSignals } from "./host.ts";
import { LiveFeed } from "./live-feed.ts";
import { Programs } from "./programs.ts";
import { prepareStatements, type Statements } from "./statements.ts";
import { changeTurn, type ChangeAnswer, type ChangeRequest, type PlannedChange } from "./turns/change-turn.ts";
import type { Desk } from "./turns/desk.ts";
import { eventTurn } from "./turns/event-turn.ts";
import { mentionTurn } from "./turns/mention-turn.ts";
import { settleTurn, type Settlement } from "./turns/settle-turn.ts";
import { tellTurn } from "./turns/tell-turn.ts";
import { postponeTurn, wakeTurn } from "./turns/wake-turn.ts";

export interface EmbeddedHostOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits?: Partial<GroupCommitLimits>;
}

const LIMITS: GroupCommitLimits = { waiting: 2048, batch: 256 };

/**
 * The host in one process: one writing connection, turns that arrive together share one synced commit.
 * `at` is stamped here, once, when a turn arrives; within a case time never runs backwards.
 */
export class EmbeddedHost implements Host {
  readonly feed = new LiveFeed();
  readonly counters = new CaseCounters();
  readonly programs: Programs;
  readonly statements: Statements;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #turns: GroupCommit;
  readonly #desk: Desk;
  #signals: HostSignals | null = null;

  constructor({ store, clock, log, limits }: EmbeddedHostOptions) {
    this.#clock = clock;
    this.#log = log;
    this.programs = new Programs(store.db);
    this.statements = prepareStatements(store.db);
    this.#turns = new GroupCommit(store.db, { ...LIMITS, ...limits });
    const signals: HostSignals = {
      effectsReady: () => this.#signals?.effectsReady(),
      wakeWanted: (at) => this.#signals?.wakeWanted(at),
    };
    this.#desk = {
      statements: this.statements,
      programs: this.programs,
      feed: this.feed,
      counters: this.counters,
      signals,
      log,
    };
  }

  /** Lets the workers hear of effects and wake-ups. */
  signal(signals: HostSignals): void {
    this.#signals = signals;
  }

  postMention(brand: string, mention: ParsedMention, raw: string, by: Actor): Promise<Answer> {
    const arrived = { brand, mention, raw, by, at: this.#clock.now() };
    return this.#turns.submit(() => mentionTurn(this.#desk, arrived));
  }

  postEvent(caseId: string, event: EventInput, by: Actor): Promise<Answer> {
    const at = this.#clock.now();
    return this.#turns.submit(() => eventTurn(this.#desk, caseId, event, by, at));
  }

  change(request: ChangeRequest, plan: (at: number) => PlannedChange): Promise<ChangeAnswer> {
    const at = this.#clock.now();
    return this.#turns.submit(() => changeTurn(this.#desk, request, at, plan));
  }

  tell(caseId: string, event: CaseEvent & { readonly id: string }): Promise<void> {
    const at = this.#clock.now();
    return this.#turns.submit(() => tellTurn(this.#desk, caseId, event, at), true);
  }

  async wake(caseId: string): Promise<void> {
    const at = this.#clock.now();
    try {
      await this.#turns.submit(() => wakeTurn(this.#desk, caseId, at), true);
    } catch (error) {
      this.#log.error({ err: error, case: caseId }, "a case could not be woken; trying again in a minute");
      await this.#turns.submit(() => postponeTurn(this.#desk, caseId, at), true);
    }
  }

  settle(settlement: Settlement): Promise<void> {
    const at = this.#clock.now();
    return this.#turns.submit(() => settleTurn(this.#desk, settlement, at), true);
  }

  drain(): Promise<void> {
    return this.#turns.close();
  }
}
