import type { Program } from "../compile/program.ts";
import type { Situation } from "../conditions/context.ts";
import type { Json } from "../protocol/json.ts";
import { isoInstant } from "../protocol/instant.ts";
import {
  answerWord,
  REMEMBERED_ANSWERS,
  type Answer,
  type AnswerSource,
  type Decision,
  type DecisionField,
  type EarlierAnswer,
} from "../vocabulary/decision.ts";
import type { Facts } from "../vocabulary/facts.ts";
import type { Memory } from "./memory.ts";
import type { CaseEvent, Effect, PendingOffer, Telling, TraceEntry } from "./step.ts";
import type { ClockState, Timer } from "./timer.ts";
import { newTrace, passOver } from "./told.ts";

/** What a turn takes from a case's memory and may change. */
type TurnMemory = Pick<
  Memory,
  "facts" | "decision" | "earlier" | "clocks" | "vars" | "timers" | "step" | "pendingOffer" | "incidents" | "standing"
>;

/**
 * One step of a case while it is being taken, as actions know it. It starts from a case's memory, collects what changes,
 * and is thrown away afterwards; nothing outside sees it half done. `WalkingTurn` walks the chart with it.
 */
export class Turn {
  readonly program: Program;
  readonly now: number;
  readonly trace: TraceEntry[];
  readonly telling: Telling;
  readonly effects: Effect[] = [];
  facts: Facts;
  readonly #decision: { -readonly [F in keyof Decision]: Answer };
  earlier: readonly EarlierAnswer[];
  clocks: { [name: string]: ClockState };
  vars: { [name: string]: string | number | boolean };
  timers: Timer[];
  pendingOffer: PendingOffer | null;
  incidents: readonly string[];
  #instant: string | null = null;
  protected event: CaseEvent;
  #situation: Situation | null = null;
  /** Where the walk is, as the answers given there name their source. */
  protected where: AnswerSource;
  protected readonly step: number;

  constructor(program: Program, memory: TurnMemory, event: CaseEvent, now: number, telling: Telling) {
    this.telling = telling;
    this.trace = newTrace(telling);
    this.program = program;
    this.now = now;
    this.where = { state: memory.standing?.active.at(-1) ?? "" };
    this.facts = memory.facts;
    this.#decision = { ...memory.decision };
    this.earlier = memory.earlier;
    this.clocks = { ...memory.clocks };
    this.vars = { ...memory.vars };
    this.timers = [...memory.timers];
    this.pendingOffer = memory.pendingOffer;
    this.incidents = memory.incidents;
    this.step = memory.step + 1;
    this.event = event;
  }

  /** `now` in ISO 8601. */
  get instant(): string {
    this.#instant ??= isoInstant(this.now);
    return this.#instant;
  }

  get decision(): Decision {
    return this.#decision;
  }

  /** Something that conditions may read is not as it was. */
  protected changed(): void {
    this.#situation = null;
  }

  /** Is it told why, line by line? */
  get tracing(): boolean {
    return this.telling === true;
  }

  protected tell(entry: TraceEntry): void {
    this.trace.push(entry);
  }

  /** Something happened that only a whole trace tells of. */
  protected passOver(): void {
    passOver(this.trace);
  }

  /** What conditions read right now. Kept until an action changes something, since most moves ask several conditions. */
  situation(): Situation {
    const { type, id = "", data = {} } = this.event;
    this.#situation ??= {
      facts: this.facts,
      decision: this.decision,
      clocks: this.#clockWords(),
      vars: { ...this.vars },
      brand: this.program.brand.policies,
      event: { type, id, data },
      now: this.instant,
    };
    return this.#situation;
  }

  #clockWords(): { [name: string]: string } {
    const words: { [name: string]: string } = {};
    for (const name of Object.keys(this.program.protocol.clocks)) words[name] = this.clocks[name]?.status ?? "idle";
    return words;
  }

  /** Answers one of the five questions; "none" is an answer too. */
  answer(field: DecisionField, value: string, because: string, more: { clock?: string; within?: string } = {}): void {
    const by = this.where;
    const answer: Answer =
      value === "none" ? { status: "none", because, by } : { status: "decided", value, because, by, ...more };
    const before = this.decision[field];
    if (before.status !== "undecided" && answerWord(before) !== answerWord(answer))
      this.earlier = [...this.earlier, { field, answer: before }].slice(-REMEMBERED_ANSWERS);
    this.#decision[field] = answer;
    this.changed();
    if (this.tracing) this.tell({ kind: "decided", field, answer: value, because, state: by.state });
    else this.passOver();
  }

  /** Wants something done in the world; gives the effect's key. */
  effect(type: string, params: { readonly [key: string]: Json }): string {
    const effect = { key: `${this.facts.case.id}:${this.step}:${this.effects.length}`, type, params };
    this.effects.push(effect);
    if (this.tracing) this.trace.push({ kind: "effect", key: effect.key, type });
    else this.passOver();
    return effect.key;
  }
}
