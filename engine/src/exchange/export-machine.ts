import { parseDelay } from "../protocol/duration.ts";
import type { StateNode } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { listOfTransitions } from "../protocol/walk.ts";
import { withRest } from "./rest-of-document.ts";

/**
 * A protocol's chart as a plain XState v5 configuration. Durations become milliseconds, since XState fires a delay that
 * it does not know at once; those counted in a schedule (`PT4H@desk`) become as much plain time. Everything else is as
 * it stands in the document, so an imported machine goes out as it came in. What a protocol says beside its chart, such as
 * conditions and messages, travels in the machine's `meta.parley` with how its waits are written, and comes back with
 * `importMachine`.
 */
export function exportMachine(protocol: Protocol): StateNode {
  return withRest(inMilliseconds(protocol.machine), protocol);
}

function inMilliseconds(node: StateNode): StateNode {
  const { states, after } = node;
  return {
    ...node,
    ...(after === undefined ? {} : { after: delaysInMilliseconds(after) }),
    ...(states === undefined
      ? {}
      : { states: Object.fromEntries(Object.entries(states).map(([key, state]) => [key, inMilliseconds(state)])) }),
  };
}

type Delays = NonNullable<StateNode["after"]>;

/** Two delays may be equally long; then both lists stand under one, in their order. */
function delaysInMilliseconds(after: Delays): Delays {
  const plain: Delays = {};
  for (const [delay, transitions] of Object.entries(after)) {
    const name = String(parseDelay(delay)?.ms ?? delay);
    const before = plain[name];
    plain[name] = before === undefined ? transitions : [before, transitions].flatMap(listOfTransitions);
  }
  return plain;
}

/** The delays of a protocol that are counted in a schedule, and so lose something when they become milliseconds. */
export function scheduledDelays(node: StateNode): string[] {
  const own = Object.keys(node.after ?? {}).filter((delay) => parseDelay(delay)?.schedule);
  return [...new Set([...own, ...Object.values(node.states ?? {}).flatMap(scheduledDelays)])];
}
