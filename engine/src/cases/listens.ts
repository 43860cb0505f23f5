import type { StateNode } from "../protocol/machine.ts";
import { placedStates } from "../protocol/walk.ts";

/** Does a case that rests in these states have a transition for an event? Conditions are not asked. */
export type Listening = (active: readonly string[], event: string) => boolean;

/** Tells which events a chart listens to, and where; wildcards (`*`, `clock.*`) count, as XState reads them. */
export function listeningOf(machine: StateNode): Listening {
  const heard = new Map(placedStates(machine).map(({ path, node }) => [path, Object.keys(node.on ?? {})]));
  return (active, event) =>
    ["", ...active].some((path) => heard.get(path)?.some((descriptor) => matches(descriptor, event)));
}

function matches(descriptor: string, event: string): boolean {
  if (descriptor === event || descriptor === "*") return true;
  if (!descriptor.endsWith(".*")) return false;
  const stem = descriptor.slice(0, -2);
  return event === stem || event.startsWith(`${stem}.`);
}
