import type { Logger } from "pino";
import type { CaseEvent, EventInput, ParsedMention } from "@parley/engine";
import type { Store } from "../store/open-store.ts";
import { CaseCounters } from "./cases/case-counters.ts";
import type { Actor, Caller } from "./caller.ts";
import type { Clock } from "./clock.ts";
import { GroupCommit, type Beside, type GroupCommitLimits } from "./group-commit.ts";
import type { HostSignals } from "./host-signals.ts";
import type { Answer, Host, MentionAnswer, SentMention } from "./host.ts";
import { SimilarCounts } from "./intake/similar-counts.ts";
import { newsTurn } from "./incidents/news-turn.ts";
import { LiveFeed } from "./live-feed.ts";
import { Metrics } from "./operations/metrics.ts";
import { Programs } from "./programs.ts";
import { prepareStatements, type Statements } from "./statements.ts";
import { changeTurn, type ChangeAnswer, type ChangeRequest, type Plan } from "./turns/change-turn.ts";
import type { TurnKit } from "./turns/turn-kit.ts";
import { eventTurn } from "./turns/event-turn.ts";
import { mentionTurn, type MentionOutcome } from "./turns/mention-turn.ts";
import { settleTurn, type Settlement } from "./turns/settle-turn.ts";
import { tellTurn } from "./turns/tell-turn.ts";
import { postponeTurn, wakeTurn } from "./turns/wake-turn.ts";

/** What a host is put together from. */
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
  /** What it counts and measures. */
  readonly metrics = new Metrics();
  readonly feed = new LiveFeed();
  readonly counters = new CaseCounters();
  readonly programs: Programs;
  readonly statements: Statements;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #turns: GroupCommit;
  /** What turns work with; changes of other areas plan with it. */
  readonly kit: TurnKit;
  #signals: HostSignals | null = null;

  constructor({ store, clock, log, limits }: EmbeddedHostOptions) {
    this.#clock = clock;
    this.#log = log;
    this.programs = new Programs(store.db);
    this.statements = prepareStatements(store.db);
    const similar = new SimilarCounts(this.statements.countedSince);
    const beside: Beside = {
      mark: () => similar.mark(),
      undo: (mark) => {
        similar.undo(mark);
        // A turn may have loaded what another one had written and did not keep.
        this.programs.forget();
      },
      untold: (error) => log.error({ err: error }, "a turn is kept, but not all who wait for it were told"),
    };
    this.#turns = new GroupCommit(store.db, { ...LIMITS, ...limits }, beside, this.metrics);
    const signals: HostSignals = {
      effectsReady: () => this.#signals?.effectsReady(),
      wakeWanted: (at) => this.#signals?.wakeWanted(at),
      incidentNews: () => this.#signals?.incidentNews(),
      moveWanted: () => this.#signals?.moveWanted(),
    };
    this.kit = {
      statements: this.statements,
      programs: this.programs,
      feed: this.feed,
      counters: this.counters,
      similar,
      signals,
      log,
    };
  }

  /** Lets the workers hear of effects and wake-ups. */
  signal(signals: HostSignals): void {
    this.#signals = signals;
  }

  async postMention(brand: string, mention: ParsedMention, raw: string, by: Actor): Promise<MentionAnswer> {
    const arrived = { brand, mention, raw, by, at: this.#clock.now() };
    return this.#answered(brand, await this.#turns.submit(() => mentionTurn(this.kit, arrived)));
  }

  async postMentions(
    brand: string,
    mentions: readonly SentMention[],
    by: Actor,
  ): Promise<PromiseSettledResult<MentionAnswer>[]> {
    const at = this.#clock.now();
    const taken = this.#turns.submitAll(
      mentions.map((sent) => () => mentionTurn(this.kit, { brand, ...sent, by, at })),
    );
    return Promise.allSettled(taken.map(async (outcome) => this.#answered(brand, await outcome)));
  }

  fullFor(): number {
    return this.#turns.fullFor();
  }

  postEvent(caseId: string, event: EventInput, by: Caller): Promise<Answer> {
    const at = this.#clock.now();
    return this.#turns.submit(() => eventTurn(this.kit, caseId, event, by, at));
  }

  change(request: ChangeRequest, plan: Plan): Promise<ChangeAnswer> {
    const at = this.#clock.now();
    return this.#turns.submit(() => changeTurn(this.kit, request, at, plan));
  }

  tell(caseId: string, event: CaseEvent & { readonly id: string }): Promise<void> {
    const at = this.#clock.now();
    return this.#turns.submit(() => tellTurn(this.kit, caseId, event, at), true);
  }

  tellNews(place: number): Promise<void> {
    const at = this.#clock.now();
    return this.#turns.submit(() => newsTurn(this.kit, place, at), true);
  }

  async wake(caseId: string): Promise<void> {
    const at = this.#clock.now();
    try {
      const late = await this.#turns.submit(() => wakeTurn(this.kit, caseId, at), true);
      if (late !== null) this.metrics.timerFired(late);
    } catch (error) {
      this.#log.error({ err: error, case: caseId }, "a case could not be woken; trying again in a minute");
      await this.#turns.submit(() => postponeTurn(this.kit, caseId, at), true);
    }
  }

  async settle(settlement: Settlement): Promise<void> {
    const at = this.#clock.now();
    await this.#turns.submit(() => settleTurn(this.kit, settlement, at), true);
    this.metrics.delivered("delivered", settlement.delivered.length);
    if (settlement.failed !== undefined)
      this.metrics.delivered(settlement.failed.then === "retry" ? "retry" : "parked", 1);
  }

  /** Turns that wait for their commit. */
  get waiting(): number {
    return this.#turns.waiting;
  }

  sayAlive(): Promise<void> {
    const at = this.#clock.now();
    return this.#turns.submit(() => ({ result: undefined, write: () => this.statements.sayAlive(at) }), true);
  }

  drain(): Promise<void> {
    return this.#turns.close();
  }

  #answered(brand: string, outcome: MentionOutcome): MentionAnswer {
    if ("failed" in outcome) throw outcome.failed;
    this.metrics.mention(brand, takenAs(outcome));
    return outcome;
  }
}

function takenAs({ opened, case: id, erased }: MentionAnswer): "opened" | "joined" | "own" | "erased" {
  if (erased === true) return "erased";
  if (opened) return "opened";
  return id === null ? "own" : "joined";
}
