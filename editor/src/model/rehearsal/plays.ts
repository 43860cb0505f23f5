import {
  beginRehearsal,
  ParleyError,
  rehearse,
  type Happened,
  type Moment,
  type Program,
  type ScenarioStep,
} from "@parley/engine";

/** One thing that happened in a rehearsal, and where the case stood before and after it. */
export interface Play {
  readonly id: number;
  /** The play before it; null for a mention that opened the case. */
  readonly parent: number | null;
  readonly step: ScenarioStep;
  readonly from: Moment;
  readonly happened: Happened;
}

/**
 * Everything that was rehearsed: a tree of plays. Going on from an earlier moment begins another branch; none is ever lost.
 * `now` is the play that is looked at, `end` the last one of the branch that is shown; both null before the first.
 */
export interface Rehearsal {
  readonly plays: readonly Play[];
  readonly now: number | null;
  readonly end: number | null;
}

/** As much of a rehearsal as it takes to play it again. */
export interface Score {
  readonly plays: ReadonlyArray<Pick<Play, "id" | "parent" | "step"> & { readonly from: Pick<Moment, "at"> }>;
  readonly now: number | null;
  readonly end: number | null;
}

/** Nothing was rehearsed yet. */
export const NO_REHEARSAL: Rehearsal = { plays: [], now: null, end: null };

/** Opens a case with a mention at an instant (epoch ms). Throws PARLEY_SCENARIO_INVALID for what is no mention. */
export function openWith(program: Program, rehearsal: Rehearsal, step: ScenarioStep, at: number): Rehearsal {
  return take(program, rehearsal, step, null, beginRehearsal(at));
}

/** Goes on from the moment that is looked at. What was played there before is gone along again, anything else begins a branch. */
export function goOn(program: Program, rehearsal: Rehearsal, step: ScenarioStep): Rehearsal {
  const here = nowOf(rehearsal);
  if (here === null) throw new Error("A rehearsal begins with a mention.");
  return take(program, rehearsal, step, here.id, here.happened.moment);
}

function take(
  program: Program,
  rehearsal: Rehearsal,
  step: ScenarioStep,
  parent: number | null,
  from: Moment,
): Rehearsal {
  const { plays } = rehearsal;
  const known = plays.find((play) => play.parent === parent && play.from.at === from.at && isSame(play.step, step));
  if (known !== undefined) return goTo(rehearsal, known.id);
  const id = plays.length;
  const play = { id, parent, step, from, happened: rehearse(program, from, step) };
  return { plays: [...plays, play], now: id, end: id };
}

const isSame = (one: ScenarioStep, other: ScenarioStep): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Looks at another moment: of the branch that is shown, or of another, which is shown then up to its newest end. */
export function goTo(rehearsal: Rehearsal, id: number): Rehearsal {
  const { plays, end } = rehearsal;
  const isShown = end !== null && wayTo(rehearsal, end).some((play) => play.id === id);
  if (isShown) return { ...rehearsal, now: id };
  const newest = plays.findLast((play) => wayTo(rehearsal, play.id).some((each) => each.id === id));
  return { ...rehearsal, now: id, end: newest?.id ?? id };
}

/** The play that is looked at. */
export function nowOf({ plays, now }: Rehearsal): Play | null {
  return now === null ? null : (plays[now] ?? null);
}

/** All plays from the first mention to one, in order. */
export function wayTo<P extends Pick<Play, "parent">>(
  { plays }: { readonly plays: readonly P[] },
  id: number | null,
): P[] {
  const way: P[] = [];
  for (let at = id; at !== null;) {
    const play = plays[at];
    if (play === undefined) break;
    way.unshift(play);
    at = play.parent;
  }
  return way;
}

/** The other things that were tried at the moment before a play. */
export function othersBeside({ plays }: Rehearsal, { id, parent }: Play): Play[] {
  return plays.filter((play) => play.parent === parent && play.id !== id);
}

/**
 * Plays everything again, on another version of the protocol: what makes no sense there any more is left out, with all that
 * came after it. `lost`: how many plays that were.
 */
export function playAgain(
  program: Program,
  rehearsal: Score,
): { readonly rehearsal: Rehearsal; readonly lost: number } {
  const plays: Play[] = [];
  const now = new Map<number, number>();
  for (const { id, parent, step, from } of rehearsal.plays) {
    const before = parent === null ? null : plays[now.get(parent) ?? -1];
    if (before === undefined) continue;
    const start = before === null ? beginRehearsal(from.at) : before.happened.moment;
    const happened = tried(() => rehearse(program, start, step));
    if (happened === null) continue;
    now.set(id, plays.length);
    plays.push({ id: plays.length, parent: before?.id ?? null, step, from: start, happened });
  }
  const whereOf = (id: number | null): number | null =>
    wayTo(rehearsal, id).reduce<number | null>((last, play) => now.get(play.id) ?? last, null);
  return {
    rehearsal: { plays, now: whereOf(rehearsal.now), end: whereOf(rehearsal.end) },
    lost: rehearsal.plays.length - plays.length,
  };
}

function tried<T>(deed: () => T): T | null {
  try {
    return deed();
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}
