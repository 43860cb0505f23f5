import type { MarkKind } from "../compile/bind.ts";
import { FALLBACK_EVENT } from "../compile/bind.ts";
import type { Walker } from "../compile/walker.ts";
import type { ProgramTransition } from "../compile/program.ts";
import type { CompiledCondition } from "../conditions/judge.ts";
import type { Judgement } from "../conditions/judgement.ts";
import type { Json } from "../protocol/json.ts";
import { isoInstant } from "../protocol/instant.ts";
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import { carryOut } from "./actions.ts";
import { handOver } from "./lead.ts";
import { answerOffer } from "./offer.ts";
import type { CaseEvent, TraceEntry } from "./step.ts";
import type { Timer } from "./timer.ts";
import { Turn } from "./turn.ts";

type Considered = Extract<TraceEntry, { kind: "considered" }>;

const REFUSED = -1;
const NO_VALUES: Considered["values"] = [];

/** A turn that walks the chart: what XState talks to. It judges transitions, has actions carried out and sets timers. */
export class WalkingTurn extends Turn implements Walker {
  /** Why the protocol could not go on, when a condition or an action failed. */
  failure: string | null = null;
  /** Did the last event change the case: by a transition, or by itself? */
  moved = false;
  /** Answers of conditions, as long as nothing that they might read has changed: a walk asks some of them at every move. */
  readonly #asked = new Map<string, Judgement<boolean>>();
  /** Candidates looked at since the last move: the line in the trace of those that may be taken, or REFUSED. */
  readonly #looked = new Map<string, number>();
  #walked = false;
  /** Candidates that were refused since the last event. */
  readonly #refused = new Set<string>();

  /** A turn that has come as far as this one and can go its own way; this one is then as it was. */
  copy(): WalkingTurn {
    const { facts, decision, earlier, clocks, vars, timers, pendingOffer, incidents } = this;
    const step = this.step - 1;
    const memory = { facts, decision, earlier, clocks, vars, timers, pendingOffer, incidents, step, standing: null };
    const copy = new WalkingTurn(this.program, memory, this.event, this.now, this.telling);
    copy.where = this.where;
    copy.trace.push(...this.trace);
    copy.effects.push(...this.effects);
    return copy;
  }

  /** The next event of this step: the one that came in, or a timer that is due. */
  take(event: CaseEvent, because: readonly TriageReason[] = []): void {
    this.event = event;
    this.changed();
    this.moved = false;
    this.#lookAnew();
    if (this.tracing) this.#came(event, because);
    else this.passOver();
    answerOffer(this, event);
    // A transition that was taken before, by a timer that was due, has given nothing of this.
    this.where = { state: this.where.state };
    this.moved = handOver(this, event);
  }

  #came({ type, id }: CaseEvent, because: readonly TriageReason[]): void {
    this.trace.push({ kind: "event", event: type, at: this.instant, ...(id === undefined ? {} : { id }) });
    if (because.length > 0) this.trace.push({ kind: "read", because });
  }

  #lookAnew(): void {
    if (this.#looked.size > 0) this.#looked.clear();
    if (this.#refused.size > 0) this.#refused.clear();
  }

  judge(id: string): boolean {
    if (id === FALLBACK_EVENT) return true;
    if (this.#walked) this.#looked.clear();
    this.#walked = false;
    const looked = this.#looked.get(id);
    if (looked !== undefined) return looked !== REFUSED;
    const transition = this.program.transitions.get(id);
    if (transition === undefined || this.failure !== null) return false;
    const { guard, condition } = transition;
    if (guard === null) return this.#considered(transition, true, "no condition", NO_VALUES);
    if (condition === null) return this.#considered(transition, false, "unknown condition", NO_VALUES);
    const judgement = this.#ask(condition);
    const { values } = judgement;
    if ("error" in judgement) {
      this.failure = `condition "${condition.title}" failed: ${judgement.error}`;
      this.tell({
        kind: "considered",
        transition: id,
        verdict: "error",
        reason: judgement.error,
        condition: guard,
        values,
      });
      return false;
    }
    return this.#considered(
      transition,
      judgement.value,
      `${condition.title}: ${judgement.value ? "yes" : "no"}`,
      values,
    );
  }

  #ask(condition: CompiledCondition): Judgement<boolean> {
    const known = this.#asked.get(condition.name);
    if (known !== undefined) return known;
    const judgement = condition.ask(this.situation(), this.tracing);
    this.#asked.set(condition.name, judgement);
    return judgement;
  }

  protected override changed(): void {
    super.changed();
    if (this.#asked.size > 0) this.#asked.clear();
  }

  /** A "no" that was told for this event is not told again at every further move. */
  #considered(
    { id, guard, later }: ProgramTransition,
    yes: boolean,
    reason: string,
    values: Considered["values"],
  ): boolean {
    this.#looked.set(id, yes ? this.trace.length : REFUSED);
    if (!this.tracing) return yes;
    if (!yes && this.#refused.has(id)) return false;
    const about = guard === null ? { reason, values } : { condition: guard, reason, values };
    this.trace.push({ kind: "considered", transition: id, verdict: yes ? "passed" : "failed", ...about });
    if (yes) this.trace.push(...later);
    else this.#refused.add(id);
    return yes;
  }

  mark(kind: MarkKind, id: string): void {
    if (kind !== "taken") {
      this.where = { state: id };
      this.tell({ kind, state: id });
      return;
    }
    this.moved = true;
    this.#walked = true;
    const transition = this.program.transitions.get(id);
    this.where = transition?.source ?? { state: "", transition: id };
    if (!this.tracing) {
      if (transition !== undefined) this.trace.push(transition.taken);
      return;
    }
    const line = this.#looked.get(id);
    const entry = line === undefined ? undefined : this.trace[line];
    if (line !== undefined && entry?.kind === "considered") this.trace[line] = { ...entry, verdict: "taken" };
  }

  raised(event: string): void {
    this.#lookAnew();
    this.trace.push({ kind: "noted", text: `raises "${event}"` });
  }

  act(type: string, params: { readonly [key: string]: Json }): void {
    if (this.failure !== null) return;
    try {
      carryOut(this, type, params);
    } catch (error) {
      this.failure = `action "${type}" failed: ${(error as Error).message}`;
    }
    this.changed();
  }

  delay(text: string): number {
    return this.program.bindsDelay(text) ? this.program.after(this.now, text) - this.now : Infinity;
  }

  /** A timer with an id takes the place of one with the same id; those without one stand each for itself. */
  schedule(id: string | null, event: string, delay: number): void {
    const wait = id === event ? this.program.waits.of(event) : undefined;
    if (id !== null) this.cancel(id);
    if (delay === Infinity) {
      this.tell({ kind: "noted", text: `"${event}" never comes: nobody says how long its delay is` });
      return;
    }
    const timer: Timer = {
      id: id ?? this.#freeTimerId(event),
      kind: wait === undefined ? "raise" : "after",
      at: this.now + Math.max(delay, 0),
      ...(wait === undefined ? { event } : { state: wait.state }),
    };
    this.timers = [...this.timers, timer];
    if (this.tracing) this.trace.push({ kind: "timer", timer: timer.id, change: "set", at: isoInstant(timer.at) });
    else this.passOver();
  }

  #freeTimerId(event: string): string {
    for (let number = 1; ; number += 1) {
      const id = `${event}#${number}`;
      if (!this.timers.some((timer) => timer.id === id)) return id;
    }
  }

  /** A clock's timer goes with its clock only, whatever id an action names. */
  cancel(id: string): void {
    const timer = this.timers.find((each) => each.id === id && each.kind !== "clock");
    if (timer === undefined) return;
    this.drop(timer);
    this.tell({ kind: "timer", timer: id, change: "cancelled" });
  }

  /** Takes a timer out, since it fires or is cancelled. */
  drop(timer: Timer): void {
    this.timers = this.timers.filter((each) => each !== timer);
  }
}
