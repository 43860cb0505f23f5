import type { Program } from "../compile/program.ts";
import { stateId } from "../protocol/targets.ts";
import { transitionId, type PlacedState } from "../protocol/walk.ts";
import type { ChartMove, Lose } from "./move-chart.ts";
import { eventOf, type CaseState, type ClockState, type Timer } from "./step.ts";

/** New names of clocks by old ones. */
export type NameMapping = { readonly [name: string]: string };

/**
 * What a state waits for keeps its moment, as long as the state still has that delay; delays that are new count from
 * `at`, the moment of the move. Delayed events stay as they are.
 */
export function moveTimers(
  timers: readonly Timer[],
  move: { readonly chart: ChartMove; readonly active: readonly PlacedState[]; readonly lose: Lose },
  to: Program,
  at: number,
): Timer[] {
  const { chart, active, lose } = move;
  const kept = timers.flatMap((timer): Timer[] => {
    if (timer.kind === "clock") return [];
    if (timer.kind === "raise") return [timer];
    const old = chart.old(timer.state ?? "");
    const delay = Object.keys(old?.node.after ?? {}).find(
      (each) => old !== undefined && eventAfter(each, old) === eventOf(timer),
    );
    const place = chart.placesOf(timer.state ?? "").find((each) => active.includes(each));
    if (delay !== undefined && place !== undefined && Object.hasOwn(place.node.after ?? {}, delay))
      return [afterTimer(delay, place, timer.at)];
    lose(
      `machine.${transitionId(timer.state ?? "", "after", delay ?? "", 0)}`,
      `Nothing in the new version waits ${delay ?? "for this"} in "${timer.state ?? ""}".`,
      "Accept it: the delays of the new state count from the move.",
    );
    return [];
  });
  return [...kept, ...active.flatMap((state) => newDelays(state, chart, to, at))];
}

/** Delays that no old state had which the case was in there. */
function newDelays(state: PlacedState, chart: ChartMove, to: Program, at: number): Timer[] {
  const before = chart.from.all.filter(
    (old) => old.node.after !== undefined && chart.placesOf(old.path).includes(state),
  );
  return Object.keys(state.node.after ?? {})
    .filter((delay) => !before.some((old) => Object.hasOwn(old.node.after ?? {}, delay)) && to.bindsDelay(delay))
    .map((delay) => afterTimer(delay, state, to.after(at, delay)));
}

function afterTimer(delay: string, state: PlacedState, at: number): Timer {
  const event = eventAfter(delay, state);
  return { id: event, kind: "after", at, state: state.path };
}

/** The event that XState raises after a delay. */
const eventAfter = (delay: string, state: PlacedState): string => `xstate.after.${delay}.${stateId(state)}`;

/** The clocks of a case under their new names, with their timers. One that is no more is cancelled, if that is accepted. */
export function moveClocks(
  state: CaseState,
  mapping: NameMapping,
  to: Program,
  lose: Lose,
): { readonly clocks: { readonly [name: string]: ClockState }; readonly timers: readonly Timer[] } {
  const kept = Object.entries(state.clocks).flatMap(([name, clock]): [string, ClockState][] => {
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
  const timers = kept.flatMap(([name, { status, dueAt }]): Timer[] =>
    status === "running" ? [{ id: `clock.${name}`, kind: "clock", at: dueAt }] : [],
  );
  return { clocks: Object.fromEntries(kept), timers };
}
