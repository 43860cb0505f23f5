import type { Program } from "../compile/program.ts";
import { transitionId, type PlacedState } from "../protocol/walk.ts";
import type { ChartMove, Lose } from "./move-chart.ts";
import type { RememberedTimer } from "./remembered-timers.ts";
import type { ClockState } from "./timer.ts";

/** New names of clocks by old ones. */
export type NameMapping = { readonly [name: string]: string };

/**
 * What a state waits for keeps its moment, as long as the state still has that delay; delays that are new count from
 * `at`, the moment of the move. Delayed events stay as they are; clocks have their own (`moveClocks`).
 */
export function moveTimers(
  timers: readonly RememberedTimer[],
  move: { readonly chart: ChartMove; readonly active: readonly PlacedState[]; readonly lose: Lose },
  to: Program,
  at: number,
): RememberedTimer[] {
  const { chart, active, lose } = move;
  const kept = timers.flatMap((timer): RememberedTimer[] => {
    if ("clock" in timer) return [];
    if ("raise" in timer) return [timer];
    const { after, state } = timer;
    const place = chart.placesOf(state).find((each) => active.includes(each));
    if (place !== undefined && Object.hasOwn(place.node.after ?? {}, after)) return [{ ...timer, state: place.path }];
    lose(
      `machine.${transitionId(state, "after", after, 0)}`,
      `Nothing in the new version waits ${after} in "${state}".`,
      "Accept it: the delays of the new state count from the move.",
    );
    return [];
  });
  return [...kept, ...active.flatMap((state) => newDelays(state, chart, to, at))];
}

/** Delays that no old state had which the case was in there. */
function newDelays(state: PlacedState, chart: ChartMove, to: Program, at: number): RememberedTimer[] {
  const before = chart.from.all.filter(
    (old) => old.node.after !== undefined && chart.placesOf(old.path).includes(state),
  );
  return Object.keys(state.node.after ?? {})
    .filter((delay) => !before.some((old) => Object.hasOwn(old.node.after ?? {}, delay)) && to.bindsDelay(delay))
    .map((delay) => ({ at: to.after(at, delay), after: delay, state: state.path }));
}

/** The clocks of a case under their new names, with their timers. One that is no more is cancelled, if that is accepted. */
export function moveClocks(
  clocks: { readonly [name: string]: ClockState },
  mapping: NameMapping,
  to: Program,
  lose: Lose,
): { readonly clocks: { readonly [name: string]: ClockState }; readonly timers: readonly RememberedTimer[] } {
  const kept = Object.entries(clocks).flatMap(([name, clock]): [string, ClockState][] => {
    const place = Object.hasOwn(mapping, name) ? (mapping[name] ?? name) : name;
    if (Object.hasOwn(to.protocol.clocks, place)) return [[place, clock]];
    if (clock.status === "running" || clock.status === "paused")
      lose(
        `clocks.${name}`,
        `The clock "${name}" is ${clock.status}, and not in the new version.`,
        "Map it to another clock, or accept that it is cancelled.",
      );
    return [];
  });
  const timers = kept.flatMap(([clock, { status }]) => (status === "running" ? [{ clock }] : []));
  return { clocks: Object.fromEntries(kept), timers };
}
