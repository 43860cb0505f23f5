import { childPath, parseProtocol, ParleyError, type PlacedState, type Protocol, type StateNode } from "@parley/engine";
import { changed } from "./change.ts";
import { following, keepTransitions } from "./keep-targets.ts";
import { uniqueName } from "./names.ts";
import { PARTS, referencesIn, type PartKind } from "./references.ts";

/** Copied states as the clipboard carries them: a small document with all that they name, and where they are from. */
export interface Fragment {
  readonly kind: "parley.states";
  readonly version: 1;
  /** The document that they were copied from. */
  readonly from: string;
  readonly protocol: Protocol;
}

/** What copied states need, before those who need it: what conditions read comes before conditions. */
export const PARTS_BY_NEED: readonly PartKind[] = ["variables", "clocks", "events", "conditions", "tables", "messages"];

/**
 * Some states of a document by themselves. Transitions between them name each other as before; those that lead out of
 * them name the state in the document that they came from.
 */
export function fragmentOf(protocol: Protocol, states: readonly PlacedState[]): Fragment {
  const moves = new Map<string, string | null>();
  for (const key of Object.keys(protocol.machine.states ?? {})) moves.set(childPath("", key), null);
  const nodes: Record<string, StateNode> = {};
  for (const { path, key, node } of states) {
    const own = uniqueName(key, (name) => Object.hasOwn(nodes, name));
    nodes[own] = node;
    moves.set(path, childPath("", own));
  }
  const machineId = protocol.machine.id ?? "(machine)";
  const machine: StateNode = { id: machineId === "copied" ? "copied2" : "copied", states: nodes };
  const charts = following(protocol.machine, machine, moves);
  const bare: Protocol = { ...protocol, accepted: [], layout: layoutOf(protocol, moves), machine };
  delete bare.onError;
  const whole = changed(bare, (draft) => {
    keepTransitions(
      { ...charts, gone: ({ path }) => (path === "" ? `#${machineId}` : `#${machineId}.${path}`) },
      draft.machine,
    );
  });
  return { kind: "parley.states", version: 1, from: protocol.id, protocol: withNeeds(whole) };
}

/** Reads what a clipboard holds; null when it is nothing of ours. */
export function readFragment(text: string): Fragment | null {
  try {
    const json: unknown = JSON.parse(text);
    if (!isWrapped(json)) return null;
    const protocol = parseProtocol(json.protocol);
    return Object.keys(protocol.machine.states ?? {}).length === 0
      ? null
      : { kind: "parley.states", version: 1, from: json.from, protocol };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ParleyError) return null;
    throw error;
  }
}

function isWrapped(json: unknown): json is { readonly from: string; readonly protocol: unknown } {
  if (typeof json !== "object" || json === null) return false;
  const { kind, version, from, protocol } = json as Partial<Record<keyof Fragment, unknown>>;
  return kind === "parley.states" && version === 1 && typeof from === "string" && protocol !== undefined;
}

/** The positions of copied states and of their cards, under their new paths. */
function layoutOf(protocol: Protocol, moves: ReadonlyMap<string, string | null>): Protocol["layout"] {
  const copied = [...moves].flatMap(([from, to]) => (to === null ? [] : [{ from, to }]));
  return Object.fromEntries(
    Object.entries(protocol.layout).flatMap(([id, place]) => {
      const found = copied.find(({ from }) => id === from || id.startsWith(`${from}.`) || id.startsWith(`${from}#`));
      return found === undefined ? [] : [[found.to + id.slice(found.from.length), place]];
    }),
  );
}

/** Without the parts that nothing in the chart needs, directly or through another part. */
function withNeeds(protocol: Protocol): Protocol {
  const references = referencesIn(protocol);
  const needed = new Set<string>();
  const need = (kind: PartKind, name: string): void => {
    const key = `${kind}.${name}`;
    if (needed.has(key) || !Object.hasOwn(protocol[kind], name)) return;
    needed.add(key);
    for (const { holder, ...each } of references)
      if (holder.in === kind && holder.name === name) need(each.kind, each.name);
  };
  for (const { holder, kind, name } of references)
    if (holder.in === "state" || holder.in === "transition") need(kind, name);
  const parts = PARTS.map((kind) => [
    kind,
    Object.fromEntries(Object.entries(protocol[kind]).filter(([name]) => needed.has(`${kind}.${name}`))),
  ]);
  return { ...protocol, ...Object.fromEntries(parts) };
}
