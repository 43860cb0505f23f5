import { isoInstant, nextWake, type Program } from "@parley/engine";
import { goOn, nowOf, type Play, type Rehearsal } from "./plays.ts";

/** Where time that passes stops: states that are entered, and transitions whose condition is asked, by the engine's ids. */
export interface Breakpoints {
  readonly states: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

/** What became of a stretch of time: where the rehearsal stands, and what stopped it before its end. */
export interface Passed {
  readonly rehearsal: Rehearsal;
  readonly stop: Stop | null;
}

export type Stop =
  | { readonly kind: "state" | "row"; readonly id: string }
  /** Timers start each other without end. */
  | { readonly kind: "endless" };

/** At how many moments timers may fire in one go. */
const MOST = 120;

/** Lets time pass up to an instant (epoch ms), one play for each moment at which something fires; a breakpoint ends it there. */
export function passUntil(program: Program, rehearsal: Rehearsal, until: number, at: Breakpoints): Passed {
  return passing(program, rehearsal, at, (due) => (due !== null && due <= until ? due : until));
}

/** Lets time pass for as long as something is waited for. */
export function passAll(program: Program, rehearsal: Rehearsal, at: Breakpoints): Passed {
  return passing(program, rehearsal, at, (due) => due);
}

function passing(
  program: Program,
  from: Rehearsal,
  breakpoints: Breakpoints,
  nextOf: (due: number | null) => number | null,
): Passed {
  let rehearsal = from;
  for (let count = 0; count < MOST; count += 1) {
    const here = nowOf(rehearsal);
    if (here === null) break;
    const { moment } = here.happened;
    const due = nextWake(moment);
    const next = nextOf(due);
    if (next === null || (next === moment.at && due !== next)) return { rehearsal, stop: null };
    rehearsal = goOn(program, rehearsal, { until: isoInstant(next) });
    const play = nowOf(rehearsal);
    const stop = play === null ? null : stopIn(play, breakpoints);
    if (stop !== null) return { rehearsal, stop };
  }
  return { rehearsal, stop: { kind: "endless" } };
}

/** The first breakpoint that a play comes to. */
export function stopIn({ happened }: Play, { states, rows }: Breakpoints): Stop | null {
  for (const entry of happened.steps.flatMap(({ trace }) => trace)) {
    if (entry.kind === "entered" && states.has(entry.state)) return { kind: "state", id: entry.state };
    if (entry.kind === "considered" && entry.verdict !== "skipped" && rows.has(entry.transition))
      return { kind: "row", id: entry.transition };
  }
  return null;
}
