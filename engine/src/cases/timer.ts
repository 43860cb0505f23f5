import { clockDue } from "../vocabulary/events.ts";

/** A moment at which the case wants to be woken: a transition after a delay, a delayed event, or a clock. `at` in epoch ms. */
export interface Timer {
  readonly id: string;
  readonly kind: "after" | "raise" | "clock";
  readonly at: number;
  /** The event that a delayed `raise` brings; those of the others follow from their ids. */
  readonly event?: string;
  /** The state that waits, for `after`. */
  readonly state?: string;
}

/** The id of a clock's timer. */
export const clockTimer = (clock: string): string => `clock.${clock}`;

/** The event that a timer brings when it is due. */
export function eventOf({ kind, id, event }: Pick<Timer, "kind" | "id" | "event">): string {
  return event ?? (kind === "clock" ? clockDue(id.slice(clockTimer("").length)) : id);
}

/** A clock of a case. Times in epoch ms; `remaining` is what a paused clock has left, in ms of its schedule. */
export interface ClockState {
  readonly status: "running" | "paused" | "met" | "cancelled" | "breached";
  readonly startedAt: number;
  readonly dueAt: number;
  readonly remaining?: number;
}
