import { isoInstant } from "../protocol/instant.ts";
import { parseDelay } from "../protocol/duration.ts";
import type { Clock } from "../protocol/protocol.ts";
import { PLAIN_TIME, type BusinessTime } from "../schedules/business-time.ts";
import { named } from "../protocol/named.ts";
import type { ParamsOf } from "../vocabulary/actions.ts";
import type { TraceEntry } from "./step.ts";
import { clockTimer, type ClockState } from "./timer.ts";
import type { Turn } from "./turn.ts";

/**
 * Clocks: idle → running ⇄ paused → met, or breached when due; `restartClock` begins anew from anywhere.
 * A running clock has a timer whose event is `clock.<name>.due`.
 */
export function startClock(turn: Turn, name: string): void {
  const status = named(turn.clocks, name)?.status;
  if (status === undefined || status === "cancelled") restartClock(turn, name);
}

/** Starts a clock from now, whatever it did before. */
export function restartClock(turn: Turn, name: string): void {
  const promise = promiseOf(turn, name);
  run(
    turn,
    name,
    { status: "running", startedAt: turn.now, dueAt: turn.program.after(turn.now, promise) },
    named(turn.clocks, name) === undefined ? "started" : "restarted",
  );
}

/** Stops counting and keeps what is left. Only running clocks pause. */
export function pauseClock(turn: Turn, name: string): void {
  for (const [each, clock] of chosen(turn, name, "running")) {
    change(
      turn,
      each,
      { ...clock, status: "paused", remaining: timeOf(turn, each).between(turn.now, clock.dueAt) },
      "paused",
    );
  }
}

/** Goes on with what was left. Only paused clocks resume. */
export function resumeClock(turn: Turn, name: string): void {
  for (const [each, { startedAt, remaining: left = 0 }] of chosen(turn, name, "paused")) {
    const dueAt = timeOf(turn, each).add(turn.now, left);
    run(turn, each, { status: "running", startedAt, dueAt }, "resumed");
  }
}

/** Gives a clock more of the time in which it counts; only one that runs or is paused can be extended. */
export function extendClock(turn: Turn, { clock: name, by, because }: ParamsOf<"extendClock">): void {
  const more = parseDelay(by)?.ms ?? 0;
  const paused = chosen(turn, name, "paused");
  const running = chosen(turn, name, "running");
  for (const [each, clock] of paused)
    change(turn, each, { ...clock, remaining: (clock.remaining ?? 0) + more }, "extended");
  for (const [each, clock] of running)
    run(turn, each, { ...clock, dueAt: timeOf(turn, each).add(clock.dueAt, more) }, "extended", because);
  if (paused.length + running.length === 0)
    turn.trace.push({ kind: "noted", text: `there is nothing to extend: ${idleWords(turn, name)}` });
}

const idleWords = (turn: Turn, name: string): string =>
  name === "*" ? "no clock runs or is paused" : `clock "${name}" is ${named(turn.clocks, name)?.status ?? "idle"}`;

/**
 * The obligation is met: only a clock that runs or is paused can be. Or it is cancelled: whatever it was, it is
 * forgotten, and may be started again.
 */
export function stopClock(turn: Turn, name: string, as: "met" | "cancelled"): void {
  const running = [...chosen(turn, name, "running"), ...chosen(turn, name, "paused")];
  const over = as === "cancelled" ? [...chosen(turn, name, "met"), ...chosen(turn, name, "breached")] : [];
  for (const [each, clock] of [...running, ...over]) change(turn, each, { ...clock, status: as }, as);
}

/** The clock's time has come: it is breached, unless it was met before. */
export function breachClock(turn: Turn, name: string): void {
  const clock = named(turn.clocks, name);
  if (clock?.status === "running") change(turn, name, { ...clock, status: "breached" }, "due");
}

function clockOf(turn: Turn, name: string): Clock {
  const clock = named(turn.program.protocol.clocks, name);
  if (clock === undefined) throw new Error(`there is no clock "${name}"`);
  return clock;
}

function promiseOf(turn: Turn, name: string): string {
  const { within, schedule } = clockOf(turn, name);
  return schedule === undefined ? within : `${within}@${schedule}`;
}

/** The time in which a clock counts. */
function timeOf(turn: Turn, name: string): BusinessTime {
  const { schedule } = clockOf(turn, name);
  const time = schedule === undefined ? PLAIN_TIME : turn.program.schedules.get(schedule);
  if (time === undefined) throw new Error(`there is no schedule "${schedule}"`);
  return time;
}

function chosen(turn: Turn, name: string, status: ClockState["status"]): [string, ClockState][] {
  return Object.entries(turn.clocks).filter(
    ([each, clock]) => (name === "*" || each === name) && clock.status === status,
  );
}

type Change = Extract<TraceEntry, { kind: "clock" }>["change"];

/** Lets a clock run, and answers "when" with it if the protocol says so. */
function run(turn: Turn, name: string, clock: ClockState, how: Change, because?: string): void {
  change(turn, name, clock, how);
  turn.timers = [...turn.timers, { id: clockTimer(name), kind: "clock", at: clock.dueAt }];
  const { answers, title } = clockOf(turn, name);
  if (answers === "due")
    turn.answer("due", isoInstant(clock.dueAt), because ?? title, { clock: name, within: promiseOf(turn, name) });
}

function change(turn: Turn, name: string, clock: ClockState, how: Change): void {
  turn.clocks[name] = clock;
  turn.timers = turn.timers.filter((timer) => timer.id !== clockTimer(name));
  turn.trace.push({
    kind: "clock",
    clock: name,
    change: how,
    ...(clock.status === "running" ? { dueAt: isoInstant(clock.dueAt) } : {}),
  });
}
