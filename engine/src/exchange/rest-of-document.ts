import type { Json } from "../protocol/json.ts";
import type { StateNode } from "../protocol/machine.ts";
import { parseProtocol } from "../protocol/parse.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { formatProtocol } from "../versions/format.ts";
import { bareProtocol } from "./bare-protocol.ts";
import { isRecord } from "./json-record.ts";
import { waitsOf, withWaits } from "./written-waits.ts";

/** The key of a machine's `meta` under which what stands beside the chart travels; XState and Stately leave it alone. */
const KEY = "parley";

/**
 * A machine with what its protocol says beside the chart; the machine itself where the chart says it all but how the
 * protocol is called, which is asked whenever a machine comes in.
 */
export function withRest(machine: StateNode, protocol: Protocol): StateNode {
  const { machine: chart, ...rest } = protocol;
  const waits = waitsOf(chart);
  const bare = { ...bareProtocol(chart), id: protocol.id, title: protocol.title };
  if (Object.keys(waits).length === 0 && formatProtocol(protocol) === formatProtocol(bare)) return machine;
  return { ...machine, meta: { ...machine.meta, [KEY]: { ...rest, waits } } };
}

/** The protocol of a machine: with what travelled beside the chart, where it did. Throws PARLEY_PROTOCOL_INVALID for what is malformed in that. */
export function protocolWithRest(machine: StateNode): Protocol {
  const { [KEY]: rest, ...meta } = machine.meta ?? {};
  if (!isRecord(rest)) return bareProtocol(machine);
  const { waits, ...document } = rest;
  const { meta: _before, ...chart } = withWaits(machine, waits);
  const bare = Object.keys(meta).length === 0 ? chart : { ...chart, meta };
  return parseProtocol({ ...document, machine: bare as Json });
}
