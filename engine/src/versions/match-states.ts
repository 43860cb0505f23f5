import type { StateNode } from "../protocol/machine.ts";
import { childPath, type PlacedState } from "../protocol/walk.ts";
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

  constructor(before: ChartIndex, after: ChartIndex) {
    this.#before = before;
    this.#after = after;
  }

  pair(from: string, to: string): void {
    this.pairs.set(from, to);
    this.#taken.add(to);
  }

  /** Parents come before their children, so one pass is enough. */
  pairByName(): void {
    for (const state of this.#before.all) {
      const home = state.parent === null ? undefined : this.pairs.get(state.parent.path);
      const parent = home === undefined ? undefined : this.#after.byPath.get(home);
      if (parent === undefined || this.pairs.has(state.path)) continue;
      const path = childPath(parent.path, state.key);
      if (this.#after.byPath.has(path) && !this.#taken.has(path)) this.pair(state.path, path);
    }
  }

  /** Pairs states that have one equal and no other; true if there were any. An empty state moves nowhere. */
  pairByContent(where: "siblings" | "anywhere"): boolean {
    const gone = this.#before.all.filter((state) => !this.pairs.has(state.path));
    const come = this.#after.all.filter((state) => !this.#taken.has(state.path));
    const old = gone.map((state) => {
      const home = this.pairs.get(state.parent?.path ?? "") ?? "(gone)";
      return (where === "siblings" ? home : "") + this.#shape(state, this.#before);
    });
    const now = come.map((state) => {
      const home = state.parent?.path ?? "";
      return (where === "siblings" ? home : "") + this.#shape(state, this.#after);
    });
    const found: string[] = [];
    for (const [index, { path, node }] of gone.entries()) {
      const shape = old[index] ?? "";
      const partner = come[now.indexOf(shape)];
      const unique = now.lastIndexOf(shape) === now.indexOf(shape) && old.lastIndexOf(shape) === old.indexOf(shape);
      if (partner === undefined || !unique || (where === "anywhere" && isBare(node))) continue;
      if (found.some((outer) => path.startsWith(`${outer}.`))) continue;
      this.pair(path, partner.path);
      found.push(path);
    }
    return found.length > 0;
  }

  #shape(state: PlacedState, index: ChartIndex): string {
    return shapeOf(state, index, (path) => {
      if (index === this.#before) return this.pairs.get(path) ?? NOT_PAIRED;
      return this.#taken.has(path) ? path : NOT_PAIRED;
    });
  }
}

const NOT_PAIRED = "?";

/** Says nothing that would tell it from another. */
function isBare({ states, on, after, always, entry, exit }: StateNode): boolean {
  return [states, on, after, always, entry, exit].every((each) => each === undefined);
}
