import { parseDelay } from "../protocol/duration.ts";
import type { StateNode } from "../protocol/machine.ts";
import { childPath, placedStates } from "../protocol/walk.ts";
import { isRecord } from "./json-record.ts";

/** How the waits of each state are written down in the document, by the milliseconds that stand for them outside. */
export interface WrittenWaits {
  readonly [path: string]: { readonly [ms: string]: string };
}

/** The waits of a chart that are written otherwise than in milliseconds. Of two in a state that are equally long, neither is told. */
export function waitsOf(machine: StateNode): WrittenWaits {
  const all = placedStates(machine).flatMap(({ path, node }) => {
    const read = Object.keys(node.after ?? {}).map((delay) => [String(parseDelay(delay)?.ms ?? delay), delay] as const);
    const told = read.filter(([ms, delay]) => ms !== delay && read.filter(([other]) => other === ms).length === 1);
    return told.length === 0 ? [] : [[path, Object.fromEntries(told)] as const];
  });
  return Object.fromEntries(all);
}

/** A chart with its waits as they were written down. One that was changed outside, or is no longer there, stays as it came. */
export function withWaits(machine: StateNode, waits: unknown): StateNode {
  return isRecord(waits) ? rewritten(machine, "", waits) : machine;
}

function rewritten(node: StateNode, path: string, waits: { readonly [path: string]: unknown }): StateNode {
  const { after, states } = node;
  const own = Object.hasOwn(waits, path) ? waits[path] : undefined;
  return {
    ...node,
    ...(after === undefined || !isRecord(own)
      ? {}
      : { after: Object.fromEntries(Object.entries(after).map(([ms, ways]) => [writtenAs(ms, own), ways])) }),
    ...(states === undefined
      ? {}
      : {
          states: Object.fromEntries(
            Object.entries(states).map(([key, state]) => [key, rewritten(state, childPath(path, key), waits)]),
          ),
        }),
  };
}

function writtenAs(ms: string, own: { readonly [ms: string]: unknown }): string {
  const delay = Object.hasOwn(own, ms) ? own[ms] : undefined;
  return typeof delay === "string" && String(parseDelay(delay)?.ms) === ms ? delay : ms;
}
