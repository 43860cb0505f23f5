import type { ParsedMention } from "../contract/mention.ts";
import type { Step } from "../cases/step.ts";
import { factsOf } from "../cases/remembered-facts.ts";
import { compareWithLabel, labelOf } from "../simulate/expect.ts";
import type { ReplayedStep } from "../simulate/replay.ts";
import { QUESTIONS, undecidedFields, type Answer } from "../vocabulary/decision.ts";
import { GroupCounter } from "./groups.ts";
import { Tallied } from "./sample.ts";
import { CUTS, mergeTallies, type Cut, type Tally, type Totals } from "./tally.ts";
import { TimeCounter } from "./times.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Where a backtest counts. */
export class TallyBook {
  readonly totals: Mutable<Totals> = { ...mergeTallies([]).totals };
  readonly firstReply = new TimeCounter();
  readonly #groups = Object.fromEntries(Object.keys(CUTS).map((cut) => [cut, new GroupCounter()])) as {
    readonly [C in Cut]: GroupCounter;
  };
  readonly #clocks = new Map<string, ReturnType<typeof newClock>>();
  readonly #states = new Map<string, ReturnType<typeof newState>>();
  readonly #transitions = new Map<string, ReturnType<typeof newTransition>>();

  /** Counts how a mention was decided. */
  decided(mention: ParsedMention, { joined, step }: ReplayedStep): void {
    const { totals } = this;
    const { id, label } = mention;
    totals.mentions += 1;
    if (joined) totals.joined += 1;
    else totals.cases += 1;
    if (step.state.fallback) totals.fallback += 1;
    if (undecidedFields(step.decision).length > 0) totals.undecided += 1;
    this.#answers(id, step);
    if (label === undefined) return;
    totals.labelled += 1;
    const differs = compareWithLabel(step.decision, label);
    if (differs.length === 0) totals.agreed += 1;
    const made = labelOf(step.decision);
    for (const field of differs) this.#groups.label.add([field, label[field], made[field]], id);
  }

  #answers(id: string, { decision, state }: Step): void {
    const { channel, language } = factsOf(state).mention;
    const made = labelOf(decision);
    for (const { field } of QUESTIONS) {
      const answer = made[field];
      this.#groups.answer.add([field, answer], id);
      this.#groups.reason.add([field, answer, becauseOf(decision[field])], id);
      this.#groups.lead.add([made.lead, field, answer], id);
      this.#groups.channel.add([channel, field, answer], id);
      this.#groups.language.add([language, field, answer], id);
    }
  }

  /** Counts how a case ended; one that did not is `open`. */
  ended(outcome: string, id: string): void {
    this.#groups.outcome.add([outcome], id);
  }

  clock(name: string) {
    return getOrMake(this.#clocks, name, newClock);
  }

  state(path: string) {
    return getOrMake(this.#states, path, newState);
  }

  transition(id: string) {
    return getOrMake(this.#transitions, id, newTransition);
  }

  /** Everything counted so far. */
  tally(): Tally {
    const groups = Object.entries(this.#groups).map(([cut, counter]) => [cut, counter.counted()]);
    const tally: Tally = {
      totals: this.totals,
      groups: Object.fromEntries(groups) as Tally["groups"],
      firstReply: this.firstReply.counted(),
      clocks: sealed(this.#clocks, ({ counts, breached, metAfter }) => ({
        ...counts,
        breached: breached.counted(),
        metAfter: metAfter.counted(),
      })),
      states: sealed(this.#states, ({ counts, entered, dwell }) => ({
        ...counts,
        entered: entered.counted(),
        dwell: dwell.counted(),
      })),
      transitions: sealed(this.#transitions, ({ counts, taken }) => ({ ...counts, taken: taken.counted() })),
    };
    return mergeTallies([tally]);
  }
}

const newClock = () => ({
  counts: { runs: 0, met: 0, cancelled: 0, running: 0 },
  breached: new Tallied(),
  metAfter: new TimeCounter(),
});
const newState = () => ({ counts: { cases: 0, open: 0 }, entered: new Tallied(), dwell: new TimeCounter() });
const newTransition = () => ({ counts: { cases: 0 }, taken: new Tallied() });

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function sealed<T, U>(map: ReadonlyMap<string, T>, seal: (value: T) => U): { [key: string]: U } {
  return Object.fromEntries([...map].map(([key, value]) => [key, seal(value)]));
}

const becauseOf = (answer: Answer): string => (answer.status === "undecided" ? "" : answer.because);
