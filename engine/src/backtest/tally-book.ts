import type { ParsedMention } from "../contract/mention.ts";
import type { LiveCase } from "../cases/memory.ts";
import { compareWithLabel, labelOf, type LabelledDecision } from "../simulate/expect.ts";
import type { ReplayedStep } from "../simulate/replay.ts";
import { QUESTIONS, undecidedFields, type Answer } from "../vocabulary/decision.ts";
import { ByTexts } from "./by-texts.ts";
import { GroupCounter } from "./groups.ts";
import { Tallied } from "./sample.ts";
import { CUTS, mergeTallies, type Cut, type Tally, type Totals } from "./tally.ts";
import { TimeCounter } from "./times.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Kinds of decisions that are kept apart before they are added to their groups. */
const MOST_KINDS = 2_000;

/** Where a backtest counts. */
export class TallyBook {
  readonly totals: Mutable<Totals> = { ...mergeTallies([]).totals };
  readonly firstReply = new TimeCounter();
  readonly #groups = Object.fromEntries(Object.keys(CUTS).map((cut) => [cut, new GroupCounter()])) as {
    readonly [C in Cut]: GroupCounter;
  };
  readonly #decided = new ByTexts((texts) => ({ texts, counted: new Tallied() }));
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
    if (step.live.fallback) totals.fallback += 1;
    if (undecidedFields(step.live.decision).length > 0) totals.undecided += 1;
    const made = labelOf(step.live.decision);
    this.#answers(id, step.live, made);
    if (label === undefined) return;
    totals.labelled += 1;
    const differs = compareWithLabel(step.live.decision, label);
    if (differs.length === 0) totals.agreed += 1;
    for (const field of differs) this.#groups.label.add([field, label[field], made[field]], id);
  }

  /** Most decisions were made like another: each kind is counted once, and later for all the groups that it belongs to. */
  #answers(id: string, { decision, facts }: LiveCase, made: LabelledDecision): void {
    const { channel, language } = facts.mention;
    const texts = [channel, language];
    for (const { field } of QUESTIONS) texts.push(made[field], becauseOf(decision[field]));
    if (this.#decided.all().length >= MOST_KINDS) this.#toGroups();
    this.#decided.of(texts).counted.add(id);
  }

  #toGroups(): void {
    const { answer, reason, lead, channel, language } = this.#groups;
    for (const { texts, counted } of this.#decided.all()) {
      const of = kindOf(texts);
      const all = counted.counted();
      for (const [field, given, because] of of.answers) {
        answer.addAll([field, given], all);
        reason.addAll([field, given, because], all);
        lead.addAll([of.lead, field, given], all);
        channel.addAll([of.channel, field, given], all);
        language.addAll([of.language, field, given], all);
      }
    }
    this.#decided.clear();
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
    this.#toGroups();
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

/** A kind of decision, from the texts by which it is found: channel, language, and each question's answer and reason. */
function kindOf([channel = "", language = "", ...given]: readonly string[]) {
  const answers = QUESTIONS.map(({ field }, at) => [field, given[2 * at] ?? "", given[2 * at + 1] ?? ""] as const);
  const lead = answers.find(([field]) => field === "lead")?.[1] ?? "";
  return { channel, language, lead, answers };
}
