import type { Action } from "../../protocol/machine.ts";
import type { Chart, ChartState, Move } from "../chart/chart.ts";
import {
  ancestorsOf,
  domainOf,
  entriesOfFallback,
  entriesOfStart,
  isInside,
  leavesOf,
  type Entry,
} from "../chart/entry.ts";
import { canRest, isEnd, leavesWhenDone, regionOf, takesForCertain } from "../chart/selection.ts";
import { waysBySize, type Way } from "./ways.ts";

/** What is known of a case at one place, as bits; `nothing` stands for "no case comes here". */
export type Known = number;

/** What an analysis follows along the chart, and how it puts knowledge together. */
export interface Question {
  readonly nothing: Known;
  readonly atStart: Known;
  /** One path or another. */
  readonly either: (a: Known, b: Known) => Known;
  /** All regions of a parallel state at once; none of them is `nothing`. */
  readonly together: (parallel: ChartState, regions: ReadonlyMap<ChartState, Known>) => Known;
  /** After some actions. */
  readonly after: (known: Known, actions: readonly Action[]) => Known;
  /** When a history state takes the case back to where this was known. */
  readonly recall: (known: Known, recalled: Known) => Known;
  /** What is known when the protocol fails, given what is known wherever a case may rest. */
  readonly afterFailure: (resting: Known) => Known;
}

/** What is known in every state, whenever it is active between two moves. Conditions are taken as free: each may say yes or no. */
export interface Answered {
  readonly chart: Chart;
  /** Knowledge of each state by its place in document order. */
  at(state: ChartState): Known;
  /** Does any case ever come here? */
  reached(state: ChartState): boolean;
  /** Can a case rest with this innermost state active? */
  rests(leaf: ChartState): boolean;
  /** What is known when a case rests in this innermost state, with what the other regions add. */
  whenResting(leaf: ChartState): Known;
  /** What is known just before a move is made; `nothing` when it never is. */
  before(move: Move): Known;
  /** Is a move ever made? */
  made(move: Move): boolean;
  /** What is known when the protocol has failed and the case is on its way to the fallback state. */
  afterFailure(): Known;
}

/** Works a question out for a chart: the smallest solution, found by going round until nothing changes. */
export function answer(chart: Chart, question: Question): Answered {
  const flow = new Flow(chart, question);
  flow.run();
  return flow;
}

/** Which innermost states a case may be in: any of them, or only those in which it can rest. */
type Moment = "any" | "rest";

class Flow implements Answered {
  readonly chart: Chart;
  readonly #question: Question;
  readonly #known: Known[];
  /** The innermost states from which a case can move at each moment: nothing moves once it has ended. */
  readonly #movable: Record<Moment, ReadonlySet<ChartState>>;
  readonly #ways: readonly (readonly Way[])[];
  /** Counts changes; by place in document order, when something in a state last changed, and what was worked out since. */
  #turn = 1;
  readonly #changed: number[];
  readonly #standings: Record<Moment, { readonly known: Known; readonly turn: number }[]> = { any: [], rest: [] };

  constructor(chart: Chart, question: Question) {
    this.chart = chart;
    this.#question = question;
    this.#known = chart.states.map(() => question.nothing);
    this.#changed = chart.states.map(() => 1);
    const leaves = chart.states.filter((state) => isLeaf(state) && !isEnd(state, chart));
    this.#movable = { any: new Set(leaves), rest: new Set(leaves.filter((leaf) => canRest(leaf, chart))) };
    this.#ways = waysBySize(chart);
  }

  at(state: ChartState): Known {
    return this.#known[state.order] ?? this.#question.nothing;
  }

  reached(state: ChartState): boolean {
    return this.at(state) !== this.#question.nothing;
  }

  rests(leaf: ChartState): boolean {
    if (!this.reached(leaf)) return false;
    return isEnd(leaf, this.chart) || (this.#movable.rest.has(leaf) && !this.#goesOn(leaf));
  }

  whenResting(leaf: ChartState): Known {
    return this.#around(leaf, this.at(leaf), "rest");
  }

  afterFailure(): Known {
    return this.#question.afterFailure(this.#standing(this.chart.root, "rest"));
  }

  run(): void {
    const { root, fallback } = this.chart;
    for (const entry of entriesOfStart(root)) this.#arrive(this.#question.atStart, entry);
    const toFallback = fallback === null ? [] : entriesOfFallback(root, fallback);
    for (let before = 0; before !== this.#turn;) {
      before = this.#turn;
      for (const entry of toFallback) this.#arrive(this.afterFailure(), entry);
      this.#followAll();
    }
  }

  /** What a large state leads to is worked out when all is settled in the smaller ones. */
  #followAll(): void {
    for (let size = 0; size < this.#ways.length;) {
      const before = this.#turn;
      for (const way of this.#ways[size] ?? [])
        if (way.followed < (this.#changed[way.scope.order] ?? 0)) this.#follow(way);
      size = this.#turn === before ? size + 1 : 0;
    }
  }

  #follow(way: Way): void {
    const { move, exits, entries } = way;
    way.followed = this.#turn;
    const before = this.before(move);
    if (before === this.#question.nothing) return;
    const after = this.#question.after(before, [...exits, ...move.actions]);
    for (const entry of entries) this.#arrive(after, entry);
    this.#stay(move);
  }

  /** What a move does that leaves its own state alone is known in all innermost states that it may be made from. */
  #stay(move: Move): void {
    const { nothing, either, after } = this.#question;
    const domain = domainOf(move);
    for (const leaf of leavesOf(move.source)) {
      if (domain !== null && isInside(leaf, domain)) continue;
      const old = this.at(leaf);
      const now = old === nothing ? nothing : either(old, after(old, move.actions));
      if (now !== old) this.#learn(leaf, now);
    }
  }

  #arrive(before: Known, { states, actions, recalled }: Entry): void {
    const { nothing, either, recall, after } = this.#question;
    if (recalled !== null && !this.reached(recalled)) return;
    const known = after(recalled === null ? before : recall(before, this.at(recalled)), actions);
    for (const state of states) {
      const old = this.at(state);
      const now = old === nothing ? known : either(old, known);
      if (now !== old) this.#learn(state, now);
    }
  }

  #learn(state: ChartState, now: Known): void {
    this.#turn += 1;
    this.#known[state.order] = now;
    for (let up: ChartState | null = state; up !== null; up = up.parent) this.#changed[up.order] = this.#turn;
  }

  before(move: Move): Known {
    if (move.behind !== null || (move.kind === "done" && !this.#canBeDone(move.source))) return this.#question.nothing;
    const moment = momentOf(move);
    return this.#around(move.source, this.#selecting(move.source, move, moment), moment);
  }

  made(move: Move): boolean {
    return this.before(move) !== this.#question.nothing;
  }

  /** Does a case come to the end of all that is inside a state? */
  #canBeDone(state: ChartState): boolean {
    if (state.type === "final") return this.reached(state);
    if (state.type === "compound") return state.children.some((child) => child.type === "final" && this.reached(child));
    return state.type === "parallel" && innerOf(state).every((region) => this.#canBeDone(region));
  }

  /** Does a case always go on at once from this final state, since the state around it is then done? */
  #goesOn(leaf: ChartState): boolean {
    const { parent } = leaf;
    if (leaf.type !== "final" || parent === null) return false;
    if (parent.type === "compound" && leavesWhenDone(parent, leaf, this.chart)) return true;
    const around = parent.type === "parallel" ? parent : parent.parent;
    if (around?.type !== "parallel" || !leavesWhenDone(around, leaf, this.chart)) return false;
    const own = regionOf(leaf, around);
    return innerOf(around).every((region) => region === own || this.#canOnlyRestDone(region));
  }

  #canOnlyRestDone(region: ChartState): boolean {
    const isDone = (leaf: ChartState): boolean =>
      leaf.type === "final" && (leaf === region || (leaf.parent === region && region.type === "compound"));
    return leavesOf(region).every((leaf) => isDone(leaf) || !this.#movable.rest.has(leaf) || !this.reached(leaf));
  }

  /** What is known where a state is active. */
  #standing(state: ChartState, moment: Moment): Known {
    if (isLeaf(state)) return this.#movable[moment].has(state) ? this.at(state) : this.#question.nothing;
    const before = this.#standings[moment][state.order];
    if (before !== undefined && before.turn >= (this.#changed[state.order] ?? 0)) return before.known;
    const values = innerOf(state).map((child): [ChartState, Known] => [child, this.#standing(child, moment)]);
    const known = state.type === "parallel" ? this.#together(state, new Map(values)) : this.#any(values);
    this.#standings[moment][state.order] = { known, turn: this.#turn };
    return known;
  }

  /** The same, where moreover nothing inside the move's source catches the move's event. */
  #selecting(state: ChartState, move: Move, moment: Moment): Known {
    const { nothing } = this.#question;
    if (state !== move.source && takesForCertain(state, move.event)) return nothing;
    if (isLeaf(state)) return this.#standing(state, moment);
    const values = innerOf(state).map((child): [ChartState, Known] => [child, this.#selecting(child, move, moment)]);
    if (state.type !== "parallel") return this.#any(values);
    if (move.event !== null) return this.#together(state, new Map(values));
    const others = new Map(innerOf(state).map((child) => [child, this.#standing(child, moment)]));
    return this.#any(
      values
        .filter(([, value]) => value !== nothing)
        .map(([child, value]) => [child, this.#together(state, new Map(others).set(child, value))]),
    );
  }

  /** Adds what the other regions around a state know. */
  #around(state: ChartState, known: Known, moment: Moment): Known {
    let all = known;
    for (const up of ancestorsOf(state)) {
      if (all === this.#question.nothing) return all;
      if (up.type !== "parallel") continue;
      const own = regionOf(state, up);
      all = this.#together(
        up,
        new Map(innerOf(up).map((region) => [region, region === own ? all : this.#standing(region, moment)])),
      );
    }
    return all;
  }

  #any(values: readonly (readonly [ChartState, Known])[]): Known {
    const { nothing, either } = this.#question;
    return values.reduce(
      (all, [, value]) => (value === nothing ? all : all === nothing ? value : either(all, value)),
      nothing,
    );
  }

  #together(parallel: ChartState, regions: ReadonlyMap<ChartState, Known>): Known {
    const { nothing } = this.#question;
    return [...regions.values()].includes(nothing) ? nothing : this.#question.together(parallel, regions);
  }
}

const momentOf = (move: Move): Moment => (move.event === null ? "any" : "rest");

const innerOf = (state: ChartState): ChartState[] => state.children.filter((child) => child.type !== "history");

/** Has no states inside that could be active. */
export function isLeaf(state: ChartState): boolean {
  return state.type === "atomic" || state.type === "final";
}
