import type { Decision } from "../vocabulary/decision.ts";
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import type { Json } from "../protocol/json.ts";
import type { RememberedAnswers } from "./remembered-decision.ts";
import type { RememberedFacts } from "./remembered-facts.ts";
import type { RememberedTimer } from "./remembered-timers.ts";
import type { ClockState } from "./timer.ts";

/** An event as the engine takes it. `id` makes it act once; `data` is what `event.data` reads. */
export interface CaseEvent {
  readonly type: string;
  readonly id?: string;
  readonly data?: { readonly [key: string]: Json };
}

/** Something that the protocol wants done, as data. `key` is `case:step:index`: the same effect always has the same key. */
export interface Effect {
  readonly key: string;
  readonly type: string;
  readonly params: { readonly [key: string]: Json };
}

/** An offer that waits for approval. `request` is the key of the effect that asks for it. */
export interface PendingOffer {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly because?: string;
  /** Who led the case when it was wanted. */
  readonly lead: string | null;
  readonly request: string;
}

/** Everything that a case remembers between steps: plain JSON. What is optional is left out where there is none. */
export interface CaseState {
  readonly v: 1;
  /** The content hash of the protocol that it belongs to. */
  readonly version: string;
  readonly case: string;
  readonly step: number;
  readonly status: "open" | "done";
  /** The active states, outermost first: `["care", "care.waiting"]`. */
  readonly active: readonly string[];
  readonly outcome: string | null;
  /** The `output` of the machine, or of the final state that it ended in. */
  readonly output?: Json;
  readonly fallback: boolean;
  /** What is known, without what goes without saying; `factsOf` gives them whole. */
  readonly facts: RememberedFacts;
  /** The answers given so far; `decisionOf` gives them whole. */
  readonly decided: RememberedAnswers;
  /** Answers that were given and changed later, oldest first; `earlierOf` gives them whole. */
  readonly earlier?: RememberedAnswers;
  readonly clocks: { readonly [name: string]: ClockState };
  readonly vars: { readonly [name: string]: string | number | boolean };
  /** What it waits for, the earliest first; `timersOf` gives them whole. */
  readonly timers?: readonly RememberedTimer[];
  readonly pendingOffer?: PendingOffer;
  /** The clusters for which the case has wanted an incident. */
  readonly incidents?: readonly string[];
  readonly recentEvents: readonly string[];
  /** XState's own persisted snapshot; only `compile/interpreter.ts` reads it. */
  readonly snapshot: Json;
}

export type Verdict = "taken" | "passed" | "failed" | "error" | "skipped";

/** One line of a trace, in the order in which things happened. */
export type TraceEntry =
  | { readonly kind: "event"; readonly event: string; readonly at: string; readonly id?: string }
  | {
      /** What triage made of the mention, and what it rests on. */
      readonly kind: "read";
      readonly because: readonly TriageReason[];
    }
  | {
      /** A candidate transition that was looked at. `skipped`: an earlier one was taken before this was asked. */
      readonly kind: "considered";
      readonly transition: string;
      readonly verdict: Verdict;
      readonly condition?: string;
      readonly reason: string;
      readonly values: ReadonlyArray<{ readonly fact: string; readonly value: Json }>;
    }
  | { readonly kind: "left" | "entered"; readonly state: string }
  | {
      readonly kind: "decided";
      readonly field: string;
      readonly answer: string;
      readonly because: string;
      readonly state: string;
    }
  | {
      readonly kind: "table";
      readonly table: string;
      readonly row: number;
      readonly then: string | { readonly [output: string]: string };
      readonly values: ReadonlyArray<{ readonly fact: string; readonly value: Json }>;
    }
  | {
      readonly kind: "clock";
      readonly clock: string;
      readonly change: "started" | "restarted" | "paused" | "resumed" | "extended" | "met" | "cancelled" | "due";
      readonly dueAt?: string;
    }
  | {
      /** A timer of a state or of a delayed event; clocks have lines of their own. `at`: ISO 8601, when it is set. */
      readonly kind: "timer";
      readonly timer: string;
      readonly change: "set" | "cancelled";
      readonly at?: string;
    }
  | {
      /** An action that changed the case, with its parameters as they came out. */
      readonly kind: "changed";
      readonly action: string;
      readonly params: { readonly [key: string]: Json };
    }
  | { readonly kind: "effect"; readonly key: string; readonly type: string }
  | { readonly kind: "noted"; readonly text: string }
  | { readonly kind: "ignored"; readonly event: string; readonly reason: string }
  | { readonly kind: "fallback"; readonly reason: string };

/** How much of a step is told. */
export type Telling = boolean | "where";

/** How a step is taken. */
export interface StepOptions {
  /**
   * Tells, line by line, what happened and why; true unless said otherwise. `where`: only which transitions were taken,
   * which states left and entered, and what clocks did, for who counts. Without it a step is cheaper and says nothing.
   */
  readonly trace?: Telling;
}

/** The result of one step of a case. `wakeAt`: epoch ms at which the case next needs waking, or null. */
export interface Step {
  readonly state: CaseState;
  readonly decision: Decision;
  readonly effects: readonly Effect[];
  readonly wakeAt: number | null;
  readonly trace: readonly TraceEntry[];
}
