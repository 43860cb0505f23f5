import fc from "fast-check";
import type { Deed, RandomState, RandomTransition } from "../random-state.ts";

/** Targets name states by their ids here. */
type StateWithId = RandomState & { readonly id: string };

/** The events that random charts wait for. */
export const WAITED_FOR = ["go", "back", "near.one", "near.two"] as const;
const LISTENED = [...WAITED_FOR, "near.*", "*"];

const decide = (answers: { readonly [field: string]: string }): Deed => ({
  type: "decide",
  params: { ...answers, because: "chance" },
});

/** What random charts do: answers, some whole, some in part, and things that are sent. */
const DEEDS: readonly Deed[] = [
  decide({ respond: "no" }),
  decide({ respond: "yes", due: "none", lead: "frontline", channel: "public", offline: "none" }),
  decide({ respond: "yes", due: "none", lead: "frontline" }),
  decide({ channel: "public", offline: "none" }),
  { type: "lead", params: { to: "frontline" } },
  { type: "reply", params: { message: "hello" } },
  { type: "handoff", params: { how: "phone" } },
  { type: "react", params: {} },
  { type: "raise", params: { event: "go" } },
  { type: "raise", params: { event: "back", delay: "PT2H" } },
];

/** What is done on the way out as well. What inner states do there is followed only where they are left for certain. */
const ANYWHERE = ["lead", "handoff", "react"];

/** How a chart is drawn: with raised events, which can go round as well, or without. */
export interface Style {
  readonly raises: boolean;
}

/** How deep states lie at most. */
const MOST_INSIDE = 4;

/** The fallback state of random protocols: it comes to rest, whatever else goes wrong. */
const HELP = "help";

type Draw = fc.GeneratorValue;

/** A random protocol: nested, parallel, with history, guards that may say anything, delays, and answers here and there. */
export function randomProtocol({ raises }: Style): fc.Arbitrary<object> {
  return fc.gen().map((draw) => {
    const chart = new RandomChart(draw, raises);
    return {
      parley: 1,
      id: "random",
      title: "Random",
      conditions: { chance: { title: "chance", when: "triage.urgent" } },
      messages: { hello: { en: "Hello." } },
      ...(chance(draw, 2) ? { onError: HELP } : {}),
      machine: chart.whole(),
    };
  });
}

const below = (draw: Draw, count: number): number => draw(fc.nat, { max: count - 1 });
const chance = (draw: Draw, oneIn: number): boolean => below(draw, oneIn) === 0;
const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[below(draw, list.length)] as T;

class RandomChart {
  readonly #draw: Draw;
  readonly #deeds: readonly Deed[];
  readonly #states: StateWithId[] = [];

  constructor(draw: Draw, raises: boolean) {
    this.#draw = draw;
    this.#deeds = raises ? DEEDS : DEEDS.filter(({ type }) => type !== "raise");
  }

  whole(): object {
    const states = this.#inner(3 + below(this.#draw, 3), 1);
    const last = `s${this.#states.length + 1}`;
    this.#states.push((states[last] = { id: last, type: "final", meta: { outcome: "answered" } }));
    const round = chance(this.#draw, 3) ? this.#inner(2, MOST_INSIDE) : {};
    for (const state of this.#states) this.#fill(state);
    this.#goRound(Object.assign(states, round), Object.values(round));
    states[HELP] = { id: HELP, on: { "*": [{ actions: [] }] }, after: { PT1H: [{ target: `#${last}`, actions: [] }] } };
    const root: StateWithId = { id: "root", initial: Object.keys(states)[0] ?? "", states };
    if (chance(this.#draw, 2)) root.on = { go: [this.#transition()] };
    return root;
  }

  /** A loop that no condition breaks, since chance makes few of them. */
  #goRound(states: Record<string, RandomState>, round: readonly StateWithId[]): void {
    for (const [index, { id }] of round.entries())
      states[id] = { id, always: [{ target: `#${round[1 - index]?.id ?? id}`, actions: [] }] };
  }

  #inner(count: number, depth: number): Record<string, StateWithId> {
    const states: Record<string, StateWithId> = {};
    for (let each = 0; each < count; each += 1) {
      const state = this.#state(depth);
      states[state.id] = state;
    }
    return states;
  }

  #state(depth: number): StateWithId {
    const state: StateWithId = { id: `s${this.#states.length + 1}` };
    this.#states.push(state);
    const kind =
      depth >= MOST_INSIDE ? "atomic" : oneOf(this.#draw, ["atomic", "atomic", "atomic", "compound", "parallel"]);
    if (kind === "compound") this.#compound(state, depth);
    if (kind === "parallel") {
      state.type = "parallel";
      state.states = this.#inner(2, depth + 1);
    }
    return state;
  }

  #compound(state: RandomState, depth: number): void {
    state.states = this.#inner(1 + below(this.#draw, 3), depth + 1);
    state.initial = Object.keys(state.states)[0] ?? "";
    if (chance(this.#draw, 3)) this.#add(state, { type: "final" });
    if (chance(this.#draw, 3)) this.#add(state, { type: "history", history: oneOf(this.#draw, ["deep", "shallow"]) });
  }

  #add(state: RandomState, more: Partial<RandomState>): void {
    const inner = { id: `s${this.#states.length + 1}`, ...more };
    this.#states.push(inner);
    state.states = { ...state.states, [inner.id]: inner };
  }

  #fill(state: RandomState): void {
    if (state.type === "history") return;
    const draw = this.#draw;
    if (chance(draw, 2)) state.entry = this.#some();
    if (chance(draw, 6)) state.exit = this.#some().filter(({ type }) => ANYWHERE.includes(type));
    if (state.type === "final") return;
    const list = (): RandomTransition[] => Array.from({ length: 1 + below(draw, 2) }, () => this.#transition());
    if (chance(draw, 4)) state.always = list();
    if (!chance(draw, 4)) state.on = { [oneOf(draw, LISTENED)]: list(), [oneOf(draw, LISTENED)]: list() };
    if (chance(draw, 3)) state.after = { PT1H: list() };
    if (state.states !== undefined && chance(draw, 2)) state.onDone = list();
  }

  #some(): Deed[] {
    return Array.from({ length: 1 + below(this.#draw, 2) }, () => oneOf(this.#draw, this.#deeds));
  }

  #transition(): RandomTransition {
    const draw = this.#draw;
    return {
      ...(chance(draw, 8) ? {} : { target: `#${oneOf(draw, this.#states).id}` }),
      ...(chance(draw, 2) ? { guard: "chance" } : {}),
      ...(chance(draw, 6) ? { reenter: true } : {}),
      actions: chance(draw, 3) ? this.#some() : [],
    };
  }
}
