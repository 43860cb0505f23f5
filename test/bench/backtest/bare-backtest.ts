import { conversationKey, readMention, type Facts, type ParsedMention, type Program } from "@parley/engine";
import { createActor, type AnyActor, type AnyStateMachine } from "xstate";
import { bareMachine, type BareAnswers, type BareCase } from "./bare-actor.ts";
import { CaseClock } from "./case-clock.ts";

/** How long a case goes on after its last mention, as in a backtest. */
const REST_MS = 30 * 24 * 3_600_000;

const UNDECIDED: BareAnswers = { respond: "undecided", lead: "none", channel: "none", offline: "none" };

interface Running {
  readonly actor: AnyActor;
  readonly clock: CaseClock;
  readonly kept: { facts: Facts };
  writtenAt: number;
}

/** A backtest as a programmer would write it with XState alone: an actor for each conversation, in virtual time. */
export class BareBacktest {
  readonly #program: Program;
  readonly #machine: AnyStateMachine;
  readonly #running = new Map<string, Running>();

  constructor(program: Program) {
    this.#program = program;
    this.#machine = bareMachine(program);
  }

  /** Takes a mention, and tells how it was decided. */
  take(mention: ParsedMention): BareAnswers {
    const at = Date.parse(mention.at);
    const conversation = conversationKey(mention);
    const facts = readMention(this.#program, mention) as unknown as Facts;
    const known = this.#running.get(conversation);
    known?.clock.pass(at);
    if (known !== undefined && known.actor.getSnapshot().status === "active") {
      known.kept.facts = facts;
      known.writtenAt = at;
      known.actor.send({ type: "mention" });
      return answersOf(known.actor);
    }
    const clock = new CaseClock(at);
    const kept = { facts, clock, answers: UNDECIDED };
    const actor = createActor(this.#machine, { input: kept, clock }).start();
    this.#running.set(conversation, { actor, clock, kept, writtenAt: at });
    return answersOf(actor);
  }

  /** No more mentions come: what is still to happen does. */
  end(): ReadonlyMap<string, number> {
    const ends = new Map<string, number>();
    for (const { actor, clock, writtenAt } of this.#running.values()) {
      clock.pass(writtenAt + REST_MS);
      const { value } = actor.getSnapshot() as { value: unknown };
      const end = typeof value === "string" ? value : "open";
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    return ends;
  }
}

const answersOf = (actor: AnyActor): BareAnswers => (actor.getSnapshot() as { context: BareCase }).context.answers;
