import type { Program } from "../compile/program.ts";
import { clockTimer, type ClockState, type Timer } from "./timer.ts";

/**
 * A timer as a case remembers it between steps, in the protocol's words: a delay in which a state waits, an event that was
 * raised with a delay, or a clock, which says itself when it is due. `at` in epoch ms.
 */
export type RememberedTimer =
  | { readonly at: number; readonly after: string; readonly state: string }
  | { readonly at: number; readonly raise: string; readonly id: string }
  | { readonly clock: string };

/** What a case waits for, as its state has it; timers stand in the order in which they fire. */
interface Waiting {
  readonly clocks: { readonly [name: string]: ClockState };
  readonly timers?: readonly RememberedTimer[];
}

/** Leaves out what follows from the protocol and from the clocks. */
export function rememberTimers({ waits }: Program, timers: readonly Timer[]): RememberedTimer[] {
  return timers.map(({ id, kind, at, event = "" }) => {
    if (kind === "clock") return { clock: id.slice(clockTimer("").length) };
    const wait = waits.of(id);
    return kind === "raise" || wait === undefined
      ? { at, raise: event, id }
      : { at, after: wait.delay, state: wait.state };
  });
}

/** Everything that a case waits for, the earliest first. */
export function timersOf({ waits }: Program, { clocks, timers = [] }: Waiting): Timer[] {
  return timers.flatMap((timer): Timer[] => {
    const at = momentOf(timer, clocks);
    if ("clock" in timer) return [{ id: clockTimer(timer.clock), kind: "clock", at }];
    if ("raise" in timer) return [{ id: timer.id, kind: "raise", at, event: timer.raise }];
    const id = waits.eventAfter({ state: timer.state, delay: timer.after });
    return id === undefined ? [] : [{ id, kind: "after", at, state: timer.state }];
  });
}

/** When a case next wants to be woken, in epoch ms; null when it waits for no time to come. */
export function wakeAtOf({ clocks, timers: [next] = [] }: Waiting): number | null {
  return next === undefined ? null : momentOf(next, clocks);
}

/** When a remembered timer fires, in epoch ms; never, where it is of a clock that there is not. */
export function momentOf(timer: RememberedTimer, clocks: Waiting["clocks"]): number {
  return "clock" in timer ? (clocks[timer.clock]?.dueAt ?? Infinity) : timer.at;
}
