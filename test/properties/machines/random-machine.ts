import fc from "fast-check";
import type { Deed, RandomState, RandomTransition } from "../random-state.ts";

/** The events that random machines know; some listen for them by a wildcard. */
export const EVENTS = ["go", "back", "mouse.in", "mouse.out", "done"] as const;
const LISTENED = [...EVENTS, "go", "back", "*", "mouse.*", "ping", "pong"] as const;
/** Delays and what they are in ms; one that nobody binds never passes. */
export const DELAYS = { "1000": 1000, PT1S: 1000, PT2S: 2000, "1500": 1500, PT3S: 3000, whenever: Infinity } as const;
export const CLOCKS = { first: 2000, second: 3000 } as const;
const GUARDS = ["few", "many", "no", "unbound"] as const;

/** A plan of a state: numbers that are turned into names once the whole tree is known. */
interface Plan {
  readonly kind: "atomic" | "final" | "compound" | "parallel";
  readonly name: string;
  readonly children: readonly Plan[];
  readonly history: { readonly deep: boolean; readonly byDefault: number | null } | null;
  readonly begin: number;
  readonly beginDeeds: readonly Deed[];
  readonly ownId: boolean;
  readonly entry: readonly Deed[];
  readonly exit: readonly Deed[];
  readonly transitions: readonly TransitionPlan[];
}

interface TransitionPlan {
  readonly trigger: "on" | "after" | "always" | "done";
  readonly name: number;
  readonly guard: string | null;
  readonly target: "none" | "one" | "many";
  readonly picks: readonly number[];
  readonly relative: boolean;
  readonly reenter: boolean;
  readonly deeds: readonly Deed[];
}

const pick = fc.nat({ max: 999 });
const log = fc.constantFrom("α", "β", "γ", "δ").map((text): Deed => ({ type: "log", params: { text } }));
const clock = fc.constantFrom(...Object.keys(CLOCKS));
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: log },
  { weight: 1, arbitrary: fc.constantFrom("ping", "pong").map((event) => ({ type: "raise", params: { event } })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        event: fc.constantFrom("ping", "pong", "go"),
        delay: fc.constantFrom<string | number>("PT1S", "PT2S", 700, "whenever"),
        id: fc.constantFrom("bell", "alarm", "chime", undefined),
      })
      .map(({ id, ...rest }) => ({ type: "raise", params: { ...rest, ...(id === undefined ? {} : { id }) } })),
  },
  { weight: 1, arbitrary: fc.constantFrom("bell", "alarm").map((id) => ({ type: "cancel", params: { id } })) },
  { weight: 2, arbitrary: fc.constant<Deed>({ type: "set", params: { variable: "n", value: "vars.n + 1" } }) },
  { weight: 3, arbitrary: clock.map((name) => ({ type: "startClock", params: { clock: name } })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(clock, fc.constantFrom("met", "met", "cancelled"))
      .map(([name, as]) => ({ type: "stopClock", params: { clock: name, as } })),
  },
  { weight: 1, arbitrary: fc.constant<Deed>({ type: "nobody knows this", params: { text: "at all" } }) },
);
const deeds = fc.array(deed, { maxLength: 2 });

const transition: fc.Arbitrary<TransitionPlan> = fc
  .record({
    trigger: fc.constantFrom("on", "on", "on", "on", "after", "after", "always", "done", "done"),
    name: pick,
    guard: fc.constantFrom(null, null, null, ...GUARDS),
    target: fc.constantFrom("none", "one", "one", "one", "one", "many"),
    picks: fc.array(pick, { minLength: 4, maxLength: 4 }),
    relative: fc.boolean(),
    reenter: fc.constantFrom(false, false, true),
    deeds,
  })
  .map((plan) =>
    // An eventless transition without a condition mostly spins, which says little about anything else.
    plan.trigger === "always" && plan.guard === null ? { ...plan, guard: "few", deeds: [...plan.deeds, COUNT] } : plan,
  );
const COUNT: Deed = { type: "set", params: { variable: "n", value: "vars.n + 1" } };

const common = {
  name: fc.constantFrom("a", "b", "c", "two words", "точка", "dot.dot", "c#", "back\\slash"),
  begin: pick,
  beginDeeds: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: deeds }),
  ownId: fc.constantFrom(false, false, false, true),
  entry: deeds,
  exit: deeds,
  transitions: fc.array(transition, { maxLength: 2, size: "max" }),
};
const remembering = fc.option(fc.record({ deep: fc.boolean(), byDefault: fc.option(pick) }), { nil: null });
const leaf = (kind: "atomic" | "final") =>
  fc.record({ ...common, kind: fc.constant(kind), children: fc.constant([]), history: fc.constant(null) });
const { plan } = fc.letrec<{ plan: Plan }>((tie) => {
  const inner = (kind: "compound" | "parallel") =>
    fc.record({
      ...common,
      kind: fc.constant(kind),
      children: fc.array(tie("plan"), {
        minLength: kind === "parallel" ? 2 : 1,
        maxLength: kind === "parallel" ? 2 : 3,
      }),
      history: remembering,
    });
  return {
    plan: fc.oneof(
      { maxDepth: 2, depthIdentifier: "machine" },
      { weight: 5, arbitrary: leaf("atomic") },
      { weight: 3, arbitrary: leaf("final") },
      { weight: 4, arbitrary: inner("compound") },
      { weight: 3, arbitrary: inner("parallel") },
    ),
  };
});
const rootPlan = fc.record({
  ...common,
  kind: fc.constantFrom("compound" as const, "compound" as const, "parallel" as const),
  children: fc.array(plan, { minLength: 2, maxLength: 3 }),
  history: remembering,
});

/** A state that exists, with what targets need to know of it. */
interface Placed {
  readonly plan: Plan | null;
  readonly key: string;
  readonly keys: readonly string[];
  readonly parent: Placed | null;
  readonly children: Placed[];
  readonly state: RandomState;
}

/** Random machines that XState can run: every target exists, several targets lie in different tracks. */
export const randomMachine: fc.Arbitrary<RandomState> = rootPlan.map((root) => {
  let count = 0;
  const all: Placed[] = [];
  const place = (of: Plan, key: string, parent: Placed | null): Placed => {
    const placed: Placed = {
      plan: of,
      key,
      keys: parent === null ? [] : [...parent.keys, key],
      parent,
      children: [],
      state: {},
    };
    all.push(placed);
    for (const child of of.children) placed.children.push(place(child, `${child.name}${(count += 1)}`, placed));
    if (of.history !== null) {
      const name = `h${(count += 1)}`;
      const memory: Placed = {
        plan: null,
        key: name,
        keys: [...placed.keys, name],
        parent: placed,
        children: [],
        state: {},
      };
      placed.children.push(memory);
      all.push(memory);
    }
    return placed;
  };
  const top = place(root, "m", null);
  for (const each of all) fill(each, all);
  return top.state;
});

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};
const escaped = (key: string): string => key.replace(/[\\.]/g, "\\$&");

function fill(placed: Placed, all: readonly Placed[]): void {
  const { plan: own, state, parent } = placed;
  if (own === null) {
    fillHistory(placed);
    return;
  }
  if (parent === null) state.id = "m";
  else if (own.ownId) state.id = `own ${placed.key.replaceAll(".", "-")}`;
  if (own.kind === "parallel" || own.kind === "final") state.type = own.kind;
  if (own.kind === "final") state.output = placed.key;
  if (own.kind === "compound") {
    const first = at(
      placed.children.filter((child) => child.plan !== null || hasDefault(placed)),
      own.begin,
    );
    state.initial = own.beginDeeds.length === 0 ? first.key : { target: first.key, actions: [...own.beginDeeds] };
  }
  if (placed.children.length > 0)
    state.states = Object.fromEntries(placed.children.map((child) => [child.key, child.state]));
  state.entry = [...own.entry];
  state.exit = [...own.exit];
  if (own.kind !== "final") for (const each of own.transitions) addTransition(placed, each, all);
  const [first] = own.transitions;
  if (first !== undefined && placed.children.some((child) => child.plan?.kind === "final"))
    addTransition(placed, { ...first, trigger: "done", guard: null }, all);
}

const hasDefault = ({ plan: own }: Placed): boolean => own?.history?.byDefault !== null && own?.kind === "compound";

function fillHistory({ parent, state }: Placed): void {
  const history = parent?.plan?.history;
  if (parent === null || history === null || history === undefined) return;
  state.type = "history";
  state.history = history.deep ? "deep" : "shallow";
  const siblings = parent.children.filter((child) => child.plan !== null);
  if (history.byDefault !== null && parent.plan?.kind === "compound")
    state.target = escaped(at(siblings, history.byDefault).key);
}

function addTransition(placed: Placed, planned: TransitionPlan, all: readonly Placed[]): void {
  const { state } = placed;
  const targets = targetsOf(placed, planned, all);
  const made: RandomTransition = {
    ...(targets.length === 0 ? {} : { target: targets.length === 1 ? at(targets, 0) : targets }),
    ...(planned.guard === null
      ? {}
      : { guard: planned.name % 3 === 0 ? { type: planned.guard, params: { odd: true } } : planned.guard }),
    ...(planned.reenter ? { reenter: true } : {}),
    actions: [...planned.deeds],
  };
  if (planned.trigger === "always") (state.always ??= []).push(made);
  else if (planned.trigger === "done") (state.onDone ??= []).push(made);
  else if (planned.trigger === "after") ((state.after ??= {})[at(Object.keys(DELAYS), planned.name)] ??= []).push(made);
  else ((state.on ??= {})[at(LISTENED, planned.name)] ??= []).push(made);
}

function targetsOf(source: Placed, { target, picks, relative }: TransitionPlan, all: readonly Placed[]): string[] {
  const [first = 0, ...rest] = picks;
  if (target === "none") return [];
  const tracks = all.filter((each) => each.plan?.kind === "parallel");
  if (target === "one" || tracks.length === 0) return [written(at(all.slice(1), first), source, relative)];
  const regions = at(tracks, first).children.filter((child) => child.plan !== null);
  return regions.slice(0, 2 + (first % 2)).map((region, index) => {
    const inside = all.filter((each) => each === region || region.keys.every((key, depth) => each.keys[depth] === key));
    return written(at(inside, rest[index] ?? 0), source, false);
  });
}

/** A target as a person would write it, or by id. */
function written(target: Placed, source: Placed, relative: boolean): string {
  const below = target.keys.slice(source.keys.length);
  const inside = below.length > 0 && source.keys.every((key, depth) => target.keys[depth] === key);
  if (relative && inside && !/[.\\]/.test(source.key)) return `.${below.map(escaped).join(".")}`;
  if (relative && source.parent !== null && target.parent === source.parent) return escaped(target.key);
  const id = target.state.id;
  return id !== undefined && target.parent !== null
    ? `#${id.replace(/[\\.]/g, "\\$&")}`
    : `#m.${target.keys.map(escaped).join(".")}`;
}
