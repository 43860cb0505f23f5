import type { StateNode } from "../protocol/machine.ts";
import type { PlacedState } from "../protocol/walk.ts";
import type { ChartIndex } from "./chart-index.ts";
import { shapeOf } from "./state-shape.ts";

/** Which state of the new chart is which of the old one: paths, old to new. */
export type StatePairs = ReadonlyMap<string, string>;

/**
 * Pairs the states of two charts: by their own `id`; by name under paired parents; by equal content, where only one pair
 * can be meant. What is left was added or removed.
 */
export function matchStates(before: ChartIndex, after: ChartIndex): StatePairs {
  const matching = new Matching(before, after);
  matching.pair("", "");
  for (const { path, node } of before.all) {
    const same = node.id === undefined || path === "" ? undefined : after.all.find((each) => each.node.id === node.id);
    if (same !== undefined && same.path !== "") matching.pair(path, same.path);
  }
  do {
    matching.pairByName();
  } while (matching.pairByContent("siblings") || matching.pairByContent("anywhere"));
  return matching.pairs;
}

class Matching {
  readonly pairs = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #before: ChartIndex;
  readonly #after: ChartIndex;
  /** Shapes stay as they are until a state that they tell of is paired: a long chain of states is paired one by one. */
  readonly #shapes = new Map<PlacedState, string>();
  readonly #tellers = new Map<PlacedState, Set<PlacedState>>();

  constructor(before: ChartIndex, after: ChartIndex) {
    this.#before = before;
    this.#after = after;
  }

  pair(from: string, to: string): void {
    this.pairs.set(from, to);
    this.#taken.add(to);
    for (const state of [this.#before.byPath.get(from), this.#after.byPath.get(to)])
      for (const teller of (state && this.#tellers.get(state)) ?? []) this.#shapes.delete(teller);
  }

  /** Parents come before their children, so one pass is enough. */
  pairByName(): void {
    for (const state of this.#before.all) {
      if (this.pairs.has(state.path)) continue;
      const home = state.parent === null ? undefined : this.pairs.get(state.parent.path);
      const parent = home === undefined ? undefined : this.#after.byPath.get(home);
      if (parent === undefined) continue;
      const child = this.#after.children.get(parent)?.get(state.key);
      if (child !== undefined && !this.#taken.has(child.path)) this.pair(state.path, child.path);
    }
  }

  /** Pairs states that have one equal and no other; true if there were any. An empty state moves nowhere. */
  pairByContent(where: "siblings" | "anywhere"): boolean {
    const gone = this.#before.all.filter((state) => !this.pairs.has(state.path));
    const come = this.#after.all.filter((state) => !this.#taken.has(state.path));
    const home = (path: string): string => (where === "siblings" ? path : "");
    const old = grouped(gone, (state) => {
      return home(this.pairs.get(state.parent?.path ?? "") ?? "(gone)") + this.#shape(state, this.#before);
    });
    const now = grouped(come, (state) => home(state.parent?.path ?? "") + this.#shape(state, this.#after));
    const found = new Set<PlacedState>();
    for (const [shape, [state, ...others]] of old) {
      const [partner, ...more] = now.get(shape) ?? [];
      if (state === undefined || partner === undefined || others.length + more.length > 0) continue;
      if ((where === "anywhere" && isBare(state.node)) || isWithin(state, found)) continue;
      this.pair(state.path, partner.path);
      found.add(state);
    }
    return found.size > 0;
  }

  #shape(state: PlacedState, index: ChartIndex): string {
    const known = this.#shapes.get(state);
    if (known !== undefined) return known;
    const shape = shapeOf(state, index, (path) => {
      const told = index.byPath.get(path);
      if (told !== undefined) this.#tellers.set(told, (this.#tellers.get(told) ?? new Set()).add(state));
      if (index === this.#before) return this.pairs.get(path) ?? NOT_PAIRED;
      return this.#taken.has(path) ? path : NOT_PAIRED;
    });
    this.#shapes.set(state, shape);
    return shape;
  }
}

function grouped(states: readonly PlacedState[], by: (state: PlacedState) => string): Map<string, PlacedState[]> {
  const groups = new Map<string, PlacedState[]>();
  for (const state of states) {
    const key = by(state);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [state]);
    else group.push(state);
  }
  return groups;
}

function isWithin({ parent }: PlacedState, outer: ReadonlySet<PlacedState>): boolean {
  return parent !== null && (outer.has(parent) || isWithin(parent, outer));
}

const NOT_PAIRED = "?";

/** Says nothing that would tell it from another. */
function isBare({ states, on, after, always, entry, exit }: StateNode): boolean {
  return [states, on, after, always, entry, exit].every((each) => each === undefined);
}
