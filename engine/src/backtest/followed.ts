import type { Program } from "../compile/program.ts";
import type { Json } from "../protocol/json.ts";
import { placedStates } from "../protocol/walk.ts";
import { rowsOf, type Groups } from "./groups.ts";
import { mergeCounts } from "./merge.ts";
import type { ClockCounts, StateCounts, Tally } from "./tally.ts";
import { percentile, type Times } from "./times.ts";

/** What came of the cases of one side: parts of it merge exactly. */
export interface Followed {
  readonly clocks: Tally["clocks"];
  readonly outcomes: Groups;
  readonly states: Tally["states"];
}

/** Something counted on both sides. */
interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** How a clock fared. `median` and `mean`: of the times in which it was met, in ms; null where it never was. */
export interface ClockSide {
  readonly started: number;
  readonly met: number;
  readonly breached: number;
  readonly cancelled: number;
  readonly running: number;
  readonly median: number | null;
  readonly mean: number | null;
}

/** Cases that were in a state and those that never left it, and after what time the others did, in ms. */
export interface StateSide {
  readonly cases: number;
  readonly open: number;
  readonly median: number | null;
  readonly mean: number | null;
}

/** What differs in what followed: clocks, how cases ended, and states that both versions have; the largest first. */
export interface FollowedDifferences {
  readonly clocks: ReadonlyArray<Sides<ClockSide> & { readonly clock: string }>;
  readonly outcomes: ReadonlyArray<Sides<number> & { readonly outcome: string }>;
  readonly states: ReadonlyArray<Sides<StateSide> & { readonly state: string }>;
}

/** What followed on one side; a state that the other side lacks compares with nothing. */
export function followedIn({ clocks, groups, states }: Tally, other: Program): Followed {
  const shared = new Set(placedStates(other.protocol.machine).map(({ path }) => path));
  const known = Object.entries(states).filter(([path]) => path !== "" && shared.has(path));
  return { clocks, outcomes: groups.outcome, states: Object.fromEntries(known) };
}

/** Parts of one side as one. */
export const mergeFollowed = (parts: readonly Followed[]): Followed =>
  parts.reduce<Json>((sum, part) => mergeCounts(sum, part as unknown as Json), {
    clocks: {},
    outcomes: {},
    states: {},
  }) as unknown as Followed;

/** What differs between two sides, and nothing else. */
export function followedDifferences(before: Followed, after: Followed): FollowedDifferences {
  const [was, is] = [endsIn(before), endsIn(after)];
  return {
    clocks: differing(before.clocks, after.clocks, clockSide)
      .map(({ name, ...sides }) => ({ clock: name, ...sides }))
      .toSorted(
        by(
          (side) => side.breached,
          by(
            (side) => side.met,
            by((side) => side.started),
          ),
        ),
      ),
    outcomes: differing(was, is, (count) => count ?? 0)
      .map(({ name, ...sides }) => ({ outcome: name, ...sides }))
      .toSorted(by((count) => count)),
    states: differing(before.states, after.states, stateSide)
      .map(({ name, ...sides }) => ({ state: name, ...sides }))
      .toSorted(
        by(
          (side) => side.cases,
          by((side) => side.mean ?? 0),
        ),
      ),
  };
}

const endsIn = ({ outcomes }: Followed): { readonly [outcome: string]: number } =>
  Object.fromEntries(rowsOf(outcomes).map(({ of: [outcome = ""], count }) => [outcome, count]));

function differing<C, S>(
  before: { readonly [name: string]: C },
  after: { readonly [name: string]: C },
  side: (counts: C | undefined) => S,
): Array<Sides<S> & { readonly name: string }> {
  const sideOf = (all: { readonly [name: string]: C }, name: string): S =>
    side(Object.hasOwn(all, name) ? all[name] : undefined);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .toSorted()
    .map((name) => ({ name, before: sideOf(before, name), after: sideOf(after, name) }))
    .filter((sides) => JSON.stringify(sides.before) !== JSON.stringify(sides.after));
}

type Order<S> = (one: Sides<S>, other: Sides<S>) => number;

/** By how far a number of it is apart, the furthest first. */
function by<S>(number: (side: S) => number, next: Order<S> = () => 0): Order<S> {
  const far = ({ before, after }: Sides<S>): number => Math.abs(number(after) - number(before));
  return (one, other) => far(other) - far(one) || next(one, other);
}

function clockSide(counts: ClockCounts | undefined): ClockSide {
  const { runs = 0, met = 0, cancelled = 0, running = 0, breached, metAfter } = counts ?? {};
  return { started: runs, met, breached: breached?.count ?? 0, cancelled, running, ...timesIn(metAfter) };
}

function stateSide(counts: StateCounts | undefined): StateSide {
  const { cases = 0, open = 0, dwell } = counts ?? {};
  return { cases, open, ...timesIn(dwell) };
}

/** The mean tells of a single time that is another, where the median does not. */
function timesIn(times: Times | undefined): { readonly median: number | null; readonly mean: number | null } {
  if (times === undefined || times.count === 0) return { median: null, mean: null };
  return { median: percentile(times, 0.5), mean: Math.round(times.sum / times.count) };
}
