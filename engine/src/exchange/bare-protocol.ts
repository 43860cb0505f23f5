import type { Json } from "../protocol/json.ts";
import type { StateNode } from "../protocol/machine.ts";
import { parseProtocol } from "../protocol/parse.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates } from "../protocol/walk.ts";
import { nameInWords } from "../protocol/words.ts";
import { EVENTS } from "../vocabulary/events.ts";

/** A protocol of a chart that nothing else is known of: named as its machine, with the machine's own events. */
export function bareProtocol(machine: StateNode): Protocol {
  const name = machine.id ?? "imported";
  return parseProtocol({
    parley: 1,
    id: slugOf(name),
    title: (/\p{L}/u.test(name) ? nameInWords(name) : "Imported machine").slice(0, 200),
    events: eventsOf(machine),
    machine: machine as Json,
  });
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return slug === "" ? "imported" : slug;
}

/** The machine's own events, declared, so that clients may send them. */
function eventsOf(machine: StateNode): { [name: string]: { title: string } } {
  const names = placedStates(machine).flatMap(({ node }) => Object.keys(node.on ?? {}));
  const own = names.filter(
    (name) => !name.includes("*") && !Object.hasOwn(EVENTS, name) && !/^(xstate|parley|clock)\./.test(name),
  );
  return Object.fromEntries(own.map((name) => [name, { title: nameInWords(name).slice(0, 200) || name }]));
}
