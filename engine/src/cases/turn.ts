import type { Walker } from "../compile/interpreter.ts";
import type { MarkKind } from "../compile/bind.ts";
import { FALLBACK_EVENT } from "../compile/bind.ts";
import type { Program } from "../compile/program.ts";
import type { Situation } from "../conditions/context.ts";
import type { CompiledCondition, Judgement } from "../conditions/judge.ts";
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
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import type { Facts } from "../vocabulary/facts.ts";
import { carryOut } from "./actions.ts";
import type { CaseEvent, CaseState, ClockState, Effect, Timer, TraceEntry } from "./step.ts";

type Considered = Extract<TraceEntry, { kind: "considered" }>;

/**
 * One step of a case while it is being taken: the walker that XState talks to. It starts from a case's memory,
 * collects what changes, and is thrown away afterwards; nothing outside sees it half done.
 */
export class Turn implements Walker {
  readonly program: Program;
  readonly now: number;
  readonly trace: TraceEntry[] = [];
  readonly effects: Effect[] = [];
  facts: Facts;
  decision: Decision;
  earlier: readonly EarlierAnswer[];
  clocks: { [name: string]: ClockState };
  vars: { [name: string]: string | number | boolean };
  timers: Timer[];
  /** Why the protocol could not go on, when a condition or an action failed. */
  failure: string | null = null;
  /** Was any transition taken since the last event? */
  moved = false;
  /** `now` in ISO 8601. */
  readonly instant: string;
  #event: CaseEvent;
  #situation: Situation | null = null;
  /** Answers of conditions, as long as nothing that they might read has changed: a walk asks some of them at every move. */
  readonly #asked = new Map<string, Judgement<boolean>>();
  #where: { state: string; transition?: string } = { state: "" };
  /** Candidates looked at since the last move, with their line in the trace. */
  #looked = new Map<string, { line: number; yes: boolean }>();
  #walked = false;
  /** Candidates that were refused since the last event. */
  readonly #refused = new Set<string>();
  readonly #step: number;

  constructor(
    program: Program,
    memory: Pick<CaseState, "facts" | "decision" | "earlier" | "clocks" | "vars" | "timers" | "step">,
    event: CaseEvent,
    now: number,
  ) {
    this.program = program;
    this.now = now;
    this.instant = isoInstant(now);
    this.facts = memory.facts;
    this.decision = memory.decision;
    this.earlier = memory.earlier;
    this.clocks = { ...memory.clocks };
    this.vars = { ...memory.vars };
    this.timers = [...memory.timers];
    this.#step = memory.step + 1;
    this.#event = event;
  }

  /** The next event of this step: the one that came in, or a timer that is due. */
  take(event: CaseEvent, because: readonly TriageReason[] = []): void {
    this.#event = event;
    this.#changed();
    this.moved = false;
    this.#looked.clear();
    this.#refused.clear();
    this.trace.push({
      kind: "event",
      event: event.type,
      at: this.instant,
      ...(event.id === undefined ? {} : { id: event.id }),
    });
    if (because.length > 0) this.trace.push({ kind: "read", because });
  }

  judge(id: string): boolean {
    if (id === FALLBACK_EVENT) return true;
    if (this.#walked) this.#looked.clear();
    this.#walked = false;
    const looked = this.#looked.get(id);
    if (looked !== undefined) return looked.yes;
    const transition = this.program.transitions.get(id);
    if (transition === undefined || this.failure !== null) return false;
    if (transition.condition === null) return this.#considered(id, true, { reason: "no condition", values: [] });
    const condition = this.program.judges.conditions.get(transition.condition);
    if (condition === undefined)
      return this.#considered(id, false, { condition: transition.condition, reason: "unknown condition", values: [] });
    const judgement = this.#ask(condition);
    const asked = { condition: condition.name, values: judgement.values };
    if ("error" in judgement) {
      this.failure = `condition "${condition.title}" failed: ${judgement.error}`;
      this.trace.push({ kind: "considered", transition: id, verdict: "error", reason: judgement.error, ...asked });
      return false;
    }
    return this.#considered(id, judgement.value, {
      ...asked,
      reason: `${condition.title}: ${judgement.value ? "yes" : "no"}`,
    });
  }

  #ask(condition: CompiledCondition): Judgement<boolean> {
    const known = this.#asked.get(condition.name);
    if (known !== undefined) return known;
    const judgement = condition.ask(this.situation());
    this.#asked.set(condition.name, judgement);
    return judgement;
  }

  #changed(): void {
    this.#situation = null;
    this.#asked.clear();
  }

  /** A "no" that was told for this event is not told again at every further move. */
  #considered(id: string, yes: boolean, entry: Pick<Considered, "reason" | "values" | "condition">): boolean {
    this.#looked.set(id, { line: this.trace.length, yes });
    if (!yes && this.#refused.has(id)) return false;
    if (!yes) this.#refused.add(id);
    this.trace.push({ kind: "considered", transition: id, verdict: yes ? "passed" : "failed", ...entry });
    if (!yes) return false;
    for (const later of this.program.transitions.get(id)?.later ?? []) {
      const condition = this.program.transitions.get(later)?.condition;
      this.trace.push({
        kind: "considered",
        transition: later,
        verdict: "skipped",
        reason: "an earlier line was taken",
        values: [],
        ...(condition === null || condition === undefined ? {} : { condition }),
      });
    }
    return true;
  }

  mark(kind: MarkKind, id: string): void {
    if (kind !== "taken") {
      this.#where = { state: id };
      this.trace.push({ kind, state: id });
      return;
    }
    this.moved = true;
    this.#walked = true;
    this.#where = { state: id.slice(0, id.indexOf("#")), transition: id };
    const line = this.#looked.get(id)?.line;
    const entry = line === undefined ? undefined : this.trace[line];
    if (line !== undefined && entry?.kind === "considered") this.trace[line] = { ...entry, verdict: "taken" };
  }

  raised(event: string): void {
    this.#looked.clear();
    this.#refused.clear();
    this.trace.push({ kind: "noted", text: `raises "${event}"` });
  }

  act(type: string, params: { readonly [key: string]: Json }): void {
    if (this.failure !== null) return;
    try {
      carryOut(this, type, params);
    } catch (error) {
      this.failure = `action "${type}" failed: ${(error as Error).message}`;
    }
    this.#changed();
  }

  delay(text: string): number {
    return this.program.after(this.now, text) - this.now;
  }

  schedule(id: string, event: string, delay: number): void {
    const after = event.startsWith("xstate.after.");
    const timer: Timer = {
      id,
      kind: after ? "after" : "raise",
      at: this.now + delay,
      event,
      ...(after ? { state: this.#where.state } : {}),
    };
    this.timers = [...this.timers.filter((each) => each.id !== id), timer];
  }

  cancel(id: string): void {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }

  /** What conditions read right now. Kept until an action changes something, since most moves ask several conditions. */
  situation(): Situation {
    const { type, id = "", data = {} } = this.#event;
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
    const by: AnswerSource = { ...this.#where, at: this.instant };
    const answer: Answer =
      value === "none" ? { status: "none", because, by } : { status: "decided", value, because, by, ...more };
    const before = this.decision[field];
    if (before.status !== "undecided" && answerWord(before) !== answerWord(answer))
      this.earlier = [...this.earlier, { field, answer: before }].slice(-REMEMBERED_ANSWERS);
    this.decision = { ...this.decision, [field]: answer };
    this.#changed();
    this.trace.push({ kind: "decided", field, answer: value, because, state: this.#where.state });
  }

  /** Wants something done in the world. */
  effect(type: string, params: { readonly [key: string]: Json }): void {
    const effect = { key: `${this.facts.case.id}:${this.#step}:${this.effects.length}`, type, params };
    this.effects.push(effect);
    this.trace.push({ kind: "effect", key: effect.key, type });
  }
}
