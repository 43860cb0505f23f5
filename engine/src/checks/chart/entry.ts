import type { Action } from "../../protocol/machine.ts";
import type { ChartState, Move } from "./chart.ts";

/** One way in which a transition can end: the states that it enters, in order, and what is done on the way in. */
export interface Entry {
  readonly states: readonly ChartState[];
  readonly actions: readonly Action[];
  /** The state that a history state takes the case back to; it was active before. */
  readonly recalled: ChartState | null;
}

/** Is the first state inside the second? */
export function isInside(state: ChartState, outer: ChartState): boolean {
  for (let up = state.parent; up !== null; up = up.parent) if (up === outer) return true;
  return false;
}

/** The states around a state, the nearest first. */
export function ancestorsOf(state: ChartState): ChartState[] {
  const found: ChartState[] = [];
  for (let up = state.parent; up !== null; up = up.parent) found.push(up);
  return found;
}

/** The states inside a state that have no states inside, history states apart. */
export function leavesOf(state: ChartState): ChartState[] {
  const inner = state.children.filter((child) => child.type !== "history");
  if (state.type !== "compound" && state.type !== "parallel") return state.type === "history" ? [] : [state];
  return inner.flatMap(leavesOf);
}

/** The state inside which a transition stays: everything in it is left. Null when it goes nowhere. */
export function domainOf({ targets, source, reenter }: Move): ChartState | null {
  if (targets.length === 0) return null;
  if (!reenter && targets.every((target) => target === source || isInside(target, source))) return source;
  return (
    ancestorsOf(source).find((up) => targets.every((target) => isInside(target, up))) ??
    ancestorsOf(source).at(-1) ??
    source
  );
}

/** Every way in which a transition can end: one, but for history states, which give one per state that they may recall. */
export function entriesOf(move: Move): Entry[] {
  const domain = domainOf(move);
  if (domain === null) return [];
  const stays = domain === move.source && !move.reenter;
  return entriesInto(
    domain,
    move.targets.filter((target) => !(stays && target === move.source)),
    stays ? move.targets.filter((target) => target === move.source) : [],
  );
}

/** How a chart begins. */
export function entriesOfStart(root: ChartState): Entry[] {
  const entering = new Entering();
  entering.enter(root, true);
  return entering.ends();
}

/** How a case enters one of the top-level states from anywhere. */
export function entriesOfFallback(root: ChartState, fallback: ChartState): Entry[] {
  return entriesInto(root, [fallback], []);
}

function entriesInto(domain: ChartState, targets: readonly ChartState[], begunAnew: readonly ChartState[]): Entry[] {
  const entering = new Entering();
  for (const state of begunAnew) entering.begin(state);
  for (const target of targets) entering.enter(target, true);
  for (const target of targets) entering.enterAround(target, domain);
  return entering.ends();
}

/** The states that a transition enters, as they are found: XState's `computeEntrySet`, with history left open. */
class Entering {
  readonly #states = new Set<ChartState>();
  readonly #begun = new Set<ChartState>();
  readonly #histories = new Set<ChartState>();

  enter(state: ChartState, byDefault: boolean): void {
    if (state.type === "history") {
      this.#histories.add(state);
      return;
    }
    this.#states.add(state);
    if (byDefault) this.begin(state);
  }

  /** Enters what is inside a state when nobody says where to. */
  begin(state: ChartState): void {
    if (state.type === "compound" && state.initial !== null) {
      this.#begun.add(state);
      this.enter(state.initial, true);
    }
    if (state.type === "parallel") this.#beginRegions(state);
  }

  #beginRegions(state: ChartState): void {
    for (const region of state.children)
      if (region.type !== "history" && !this.#isBegun(region)) this.enter(region, true);
  }

  #isBegun(region: ChartState): boolean {
    return [...this.#states, ...this.#histories].some((state) => isInside(state, region));
  }

  /** Enters what lies between a state and the domain; the regions beside it begin by default, unless history says. */
  enterAround(state: ChartState, domain: ChartState): void {
    for (const up of ancestorsOf(state)) {
      if (up !== domain && !isInside(up, domain)) break;
      if (up !== domain) this.#states.add(up);
      const toldByHistory = state.type === "history" && up === state.parent;
      if (up.type === "parallel" && !toldByHistory) this.#beginRegions(up);
      if (up === domain) break;
    }
  }

  ends(): Entry[] {
    if (this.#histories.size === 0) return [this.#end(null)];
    return [...this.#histories].flatMap((history) => [
      this.#copy().#withDefault(history).#end(null),
      ...recallable(history).map((state) => this.#copy().#withRecalled(history, state).#end(state)),
    ]);
  }

  #copy(): Entering {
    const copy = new Entering();
    for (const state of this.#states) copy.#states.add(state);
    for (const state of this.#begun) copy.#begun.add(state);
    return copy;
  }

  #withDefault(history: ChartState): this {
    const parent = history.parent as ChartState;
    if (history.initial === null) this.begin(parent);
    else {
      this.enter(history.initial, true);
      this.enterAround(history.initial, parent);
    }
    return this;
  }

  #withRecalled(history: ChartState, state: ChartState): this {
    const parent = history.parent as ChartState;
    const deep = isDeep(history);
    this.enter(state, !deep);
    if (!deep) this.enterAround(state, parent);
    else for (const up of ancestorsOf(state)) if (isInside(up, parent)) this.#states.add(up);
    return this;
  }

  #end(recalled: ChartState | null): Entry {
    const states = [...this.#states].toSorted((a, b) => a.order - b.order);
    const actions = states.flatMap((state) => [...state.entry, ...(this.#begun.has(state) ? state.beginning : [])]);
    return { states, actions, recalled };
  }
}

/** What a history state may take a case back to. */
function recallable(history: ChartState): ChartState[] {
  const parent = history.parent as ChartState;
  return isDeep(history) ? leavesOf(parent) : parent.children.filter((child) => child.type !== "history");
}

const isDeep = (history: ChartState): boolean => history.node.history === "deep";
