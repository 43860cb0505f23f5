import { clockDue, EVENTS } from "../../vocabulary/events.ts";
import { durationInWords } from "../../protocol/words.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { named } from "../../protocol/named.ts";
import type { ChartState, Move } from "./chart.ts";

/** A state as a finding calls it. */
export const called = (state: ChartState): string => (state.parent === null ? state.title : `“${state.title}”`);

/** Several states as a finding calls them; after the first few, how many more. */
export function calledAll(states: readonly ChartState[], most = 4): string {
  const names = states.slice(0, most).map(called).join(", ");
  return states.length > most ? `${names} and ${states.length - most} more` : names;
}

/** Where a state stands, as issues say it. */
export const placeOf = (state: ChartState): string => (state.path === "" ? "machine" : `machine.${state.path}`);

/** Where a transition stands, as issues say it. */
export const placeOfMove = (move: Move): string => `machine.${move.id}`;

/** When a transition is made, in words that follow a state's name. */
export function occasion({ kind, name }: Move, protocol: Protocol): string {
  if (kind === "always") return "at once";
  if (kind === "done") return "when it is done";
  if (kind === "after") return `after ${durationInWords(name)}`;
  const clock = Object.entries(protocol.clocks).find(([each]) => clockDue(each) === name)?.[1];
  if (clock !== undefined) return `when the clock “${clock.title}” is due`;
  const event = Object.hasOwn(EVENTS, name) ? EVENTS[name as keyof typeof EVENTS] : named(protocol.events, name);
  return `on “${event?.title ?? name}”`;
}
