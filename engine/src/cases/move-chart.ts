import type { Json } from "../protocol/json.ts";
import { indexStates, initialState, stateId, type StateIndex } from "../protocol/targets.ts";
import { innermost, stateType, type PlacedState } from "../protocol/walk.ts";
import type { StateNode } from "../protocol/machine.ts";

/** Tells that something has no place in the new version. True when its loss is accepted. */
export type Lose = (at: string, message: string, hint: string) => boolean;

/** Where old states go, as somebody says it: path to path, or to several paths in parallel tracks. */
export type StateMapping = { readonly [path: string]: string | readonly string[] };

/** What a snapshot of XState keeps, as the interpreter writes it. */
interface Kept {
  readonly value: Json;
  readonly historyValue?: { readonly [id: string]: readonly { readonly id: string }[] };
  readonly order?: readonly number[];
}

/** A configuration of the new chart. `active` is empty when nothing of the old one is left: the case ends. */
export interface MovedChart {
  readonly snapshot: Json;
  readonly active: readonly PlacedState[];
}

/** Moves the states of a case, and what its history states remember, from one chart to another. */
export class ChartMove {
  readonly from: StateIndex;
  readonly to: StateIndex;
  readonly #mapping: StateMapping;
  readonly #lose: Lose;
  readonly #old: ReadonlyMap<string, PlacedState>;
  readonly #new: ReadonlyMap<string, PlacedState>;

  constructor(from: StateNode, to: StateNode, mapping: StateMapping, lose: Lose) {
    this.from = indexStates(from);
    this.to = indexStates(to);
    this.#mapping = mapping;
    this.#lose = lose;
    this.#old = byPath(this.from);
    this.#new = byPath(this.to);
  }

  /** The states of the old chart that a case is in, and what it remembers, in the new chart. */
  move(paths: readonly string[], snapshot: Json): MovedChart {
    const leaves = innermost(paths).flatMap((path) => this.#leaf(path));
    const kept = snapshot as unknown as Kept;
    if (leaves.length === 0) return { snapshot: { value: {} }, active: [] };
    const active = this.#completed(leaves);
    const order = this.#order(kept.order, active);
    const history = kept.historyValue === undefined ? {} : { historyValue: this.#history(kept.historyValue) };
    return {
      snapshot: { value: valueOf(this.to.root, active, this.to), ...history, ...order },
      active: this.to.all.filter((state) => active.has(state) && state.parent !== null),
    };
  }

  /** The states of the new chart that an old one stands for: as mapped, by its own id, or by its name in its parent. */
  placesOf(path: string): readonly PlacedState[] {
    const state = this.#old.get(path);
    if (state === undefined) return [];
    if (state.parent === null) return [this.to.root];
    const mapped = Object.hasOwn(this.#mapping, path) ? this.#mapping[path] : undefined;
    if (mapped !== undefined) return [mapped].flat().flatMap((to) => this.#new.get(to) ?? []);
    const same = state.node.id === undefined ? undefined : this.to.byId.get(state.node.id);
    if (same !== undefined && same.parent !== null) return [same];
    const [home, other] = this.placesOf(state.parent.path);
    const child = home === undefined || other !== undefined ? undefined : this.to.children.get(home)?.get(state.key);
    return child === undefined ? [] : [child];
  }

  /** Its state of the old chart, by path. */
  old(path: string): PlacedState | undefined {
    return this.#old.get(path);
  }

  #leaf(path: string): readonly PlacedState[] {
    const at = `machine.${path}`;
    const places = this.placesOf(path);
    if (places.length === 0) {
      const to = Object.hasOwn(this.#mapping, path) ? [this.#mapping[path]].flat().join('" and "') : path;
      this.#lose(at, `There is no state "${to}" in the new version.`, "Map it to the state where its cases go on.");
      return [];
    }
    const wasFinal = this.#old.get(path)?.node.type === "final";
    return places.filter((place) => {
      const type = stateType(place.node);
      const wrong =
        type === "compound" || type === "parallel"
          ? "has inner states: one of them must be named"
          : type === "history" || (type === "final" && !wasFinal)
            ? `is a ${type} state: no case can wait there`
            : null;
      if (wrong !== null) this.#lose(at, `State "${path}" would go to "${place.path}", which ${wrong}.`, MAP_TO_INNER);
      return wrong === null;
    });
  }

  /** The states around the leaves as well; every track of a parallel state must have one. */
  #completed(leaves: readonly PlacedState[]): ReadonlySet<PlacedState> {
    const active = new Set(leaves.flatMap(withParents));
    for (const state of active) {
      const inner = [...(this.to.children.get(state)?.values() ?? [])].filter(
        (each) => stateType(each.node) !== "history",
      );
      const chosen = inner.filter((each) => active.has(each));
      if (stateType(state.node) === "compound" && chosen.length > 1)
        this.#lose(
          `machine.${state.path}`,
          `A case cannot be in ${chosen.map((each) => `"${each.path}"`).join(" and ")} at once.`,
          "Map the old states to one of them.",
        );
      if (stateType(state.node) !== "parallel") continue;
      for (const track of inner.filter((each) => !active.has(each)))
        if (
          this.#lose(
            `machine.${track.path}`,
            `The track "${track.path}" is new: nobody says where the case is in it.`,
            MAP_TO_SEVERAL,
          )
        )
          for (const begun of this.#beginning(track)) active.add(begun);
    }
    return active;
  }

  /** A state and the inner ones in which it begins. */
  #beginning(state: PlacedState): readonly PlacedState[] {
    const first = stateType(state.node) === "compound" ? initialState(state, this.to) : null;
    return first === null ? [state] : [state, ...this.#beginning(first)];
  }

  #history(remembered: NonNullable<Kept["historyValue"]>): Json {
    const byId = new Map(this.from.all.map((state) => [stateId(state), state]));
    const entries = Object.entries(remembered).flatMap(([id, nodes]): [string, Json][] => {
      const path = byId.get(id)?.path ?? "";
      const [place] = this.placesOf(path);
      const states = nodes.map((node) => this.placesOf(byId.get(node.id)?.path ?? ""));
      if (place !== undefined && stateType(place.node) === "history" && states.every((each) => each.length > 0))
        return [[stateId(place), states.flat().map((state) => ({ id: stateId(state) }))]];
      this.#lose(
        `machine.${path}`,
        `What "${path}" remembers has no place in the new version.`,
        "Map the states that it remembers.",
      );
      return [];
    });
    return Object.fromEntries(entries);
  }

  /** XState's own order of the active states, where every one of them has exactly one place; else document order. */
  #order(order: Kept["order"], active: ReadonlySet<PlacedState>): { order?: readonly number[] } {
    if (order === undefined) return {};
    const places = order.map((at) => this.placesOf(this.from.all[at]?.path ?? ""));
    const states = places.flatMap((each) => (each.length === 1 ? each : []));
    const whole = new Set(states).size === active.size && states.every((state) => active.has(state));
    return whole ? { order: states.map((state) => this.to.all.indexOf(state)) } : {};
  }
}

const MAP_TO_INNER = "Map it to an inner state that a case can be in.";
const MAP_TO_SEVERAL = "Map a state to several, one in each track; or accept it, and the track begins where it begins.";

const byPath = (index: StateIndex): ReadonlyMap<string, PlacedState> =>
  new Map(index.all.map((state) => [state.path, state]));

function withParents(state: PlacedState): PlacedState[] {
  return state.parent === null ? [state] : [...withParents(state.parent), state];
}

/** A configuration as XState writes it: the name of the inner state, or an object where that has inner states itself. */
function valueOf(state: PlacedState, active: ReadonlySet<PlacedState>, index: StateIndex): Json {
  const inner = [...(index.children.get(state)?.values() ?? [])].filter((each) => active.has(each));
  const [only] = inner;
  if (stateType(state.node) === "compound" && only !== undefined && (index.children.get(only)?.size ?? 0) === 0)
    return only.key;
  return Object.fromEntries(inner.map((each) => [each.key, valueOf(each, active, index)]));
}
