import type { Issue } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import type { StateNode, TransitionObject } from "../protocol/machine.ts";
import { indexStates, resolveTarget } from "../protocol/targets.ts";
import { listOfTargets } from "../protocol/structure.ts";
import { transitionGroups, type PlacedState } from "../protocol/walk.ts";
import { isRecord, type JsonRecord } from "./json-record.ts";
import { migrateActions } from "./v4-actions.ts";

/** A configuration as XState v5 writes it, what was rewritten to get there, and what could not be. */
export interface Migration {
  readonly machine: JsonRecord;
  /** Keys of XState v4 that were rewritten; none when it was v5 all along. */
  readonly rewritten: ReadonlySet<string>;
  readonly refused: readonly Issue[];
}

/** Keys that only XState v4 knows and that have no exact counterpart in v5, with what to do instead. */
const REFUSED_IN_STATES: { readonly [key: string]: string } = {
  activities: "Invoke an actor instead.",
  delimiter: "Write paths with dots.",
  strict: "Leave it out; v5 ignores events that a machine does not know.",
};

/** Options of v4 machines that v5 behaves by anyway, at the value given. */
const SETTLED: { readonly [key: string]: Json } = {
  predictableActionArguments: true,
  preserveActionOrder: true,
  strict: false,
  delimiter: ".",
};

/**
 * Rewrites what XState v4 said differently, where v5 can say exactly the same; names what it cannot. A configuration
 * without any key of v4 stays as it is: the two cannot be told apart otherwise.
 */
export function migrateFromV4(machine: JsonRecord): Migration {
  const migrating = new Migrating();
  const migrated = migrating.state(machine, "machine");
  const { rewritten, refused } = migrating;
  if (rewritten.size > 0 && refused.length === 0) sayReenter(migrated);
  return { machine: migrated, rewritten, refused };
}

class Migrating {
  readonly rewritten = new Set<string>();
  readonly refused: Issue[] = [];

  state(given: JsonRecord, at: string): JsonRecord {
    const state: { [key: string]: Json } = {};
    for (const [key, value] of Object.entries(given)) {
      if (Object.hasOwn(SETTLED, key) && SETTLED[key] === value) this.rewritten.add(key);
      else if (REFUSED_IN_STATES[key] !== undefined && Object.hasOwn(REFUSED_IN_STATES, key))
        this.#refuse(key, at, REFUSED_IN_STATES[key]);
      else this.#stateKey(state, given, key, value, `${at}.${key}`);
    }
    return state;
  }

  #stateKey(state: { [key: string]: Json }, given: JsonRecord, key: string, value: Json, at: string): void {
    const renamed = { onEntry: "entry", onExit: "exit" }[key];
    if (key === "states" && isRecord(value))
      state[key] = this.#each(value, at, (child, where) => (isRecord(child) ? this.state(child, where) : child));
    else if (key === "on") this.#on(state, value, at);
    else if (key === "after" && Array.isArray(value)) state[key] = this.#grouped(value, "delay", at);
    else if (key === "after" && isRecord(value))
      state[key] = this.#each(value, at, (each, where) => this.transitions(each, where));
    else if (key === "always" || key === "onDone") state[key] = this.transitions(value, at);
    else if (key === "entry" || key === "exit") state[key] = this.#actions(value, at);
    else if (renamed !== undefined) {
      this.rewritten.add(key);
      state[renamed] = this.#actions(value, at);
    } else if (key === "parallel" && value === true) {
      this.rewritten.add(key);
      state["type"] = "parallel";
    } else if (key === "data" && given["type"] === "final") {
      this.rewritten.add(key);
      state["output"] = value;
    } else state[key] = value;
  }

  /** Events; v4 wrote eventless transitions under "", and could write a list with `event` in each. */
  #on(state: { [key: string]: Json }, value: Json, at: string): void {
    const events = Array.isArray(value) ? this.#grouped(value, "event", at) : value;
    if (!isRecord(events)) {
      state["on"] = events;
      return;
    }
    const { "": eventless, ...named } = events;
    const migrated = Array.isArray(value)
      ? named
      : this.#each(named, at, (each, where) => this.transitions(each, where));
    if (eventless === undefined || Object.keys(named).length > 0) state["on"] = migrated;
    if (eventless === undefined) return;
    this.rewritten.add('on: { "": … }');
    const always = this.transitions(eventless, `${at}.""`);
    state["always"] = state["always"] === undefined ? always : [always, state["always"]].flat();
  }

  /** A list of transitions, each with its event or delay, as v5 writes it: by that. */
  #grouped(list: readonly Json[], by: "event" | "delay", at: string): JsonRecord {
    this.rewritten.add(by === "event" ? "on: […]" : "after: […]");
    const groups: { [key: string]: Json[] } = Object.create(null) as { [key: string]: Json[] };
    for (const [index, each] of list.entries()) {
      const name = isRecord(each) ? each[by] : undefined;
      if (!isRecord(each) || (typeof name !== "string" && typeof name !== "number")) {
        this.#refuse(by, `${at}.${index}`, `Say the ${by} as a text or a number.`);
        continue;
      }
      const { [by]: _, ...transition } = each;
      (groups[name] ??= []).push(this.#transition(transition, `${at}.${index}`));
    }
    return { ...groups };
  }

  transitions(value: Json, at: string): Json {
    if (Array.isArray(value)) return value.map((each, index) => this.#transition(each, `${at}.${index}`));
    return this.#transition(value, at);
  }

  #transition(given: Json, at: string): Json {
    if (!isRecord(given)) return given;
    const transition: { [key: string]: Json } = {};
    for (const [key, value] of Object.entries(given)) {
      if (key === "cond") {
        this.rewritten.add(key);
        transition["guard"] = guardOf(value);
      } else if (key === "in") this.#refuse(key, at, "Ask for it with a guard.");
      else {
        if (key === "internal") this.rewritten.add(key);
        transition[key] = key === "actions" ? this.#actions(value, `${at}.actions`) : value;
      }
    }
    return transition;
  }

  #actions(value: Json, at: string): Json {
    return migrateActions(value, {
      rewritten: (key) => void this.rewritten.add(key),
      refuse: (key, hint) => this.#refuse(key, at, hint),
    });
  }

  #each(record: JsonRecord, at: string, to: (value: Json, at: string) => Json): JsonRecord {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, `${at}.${key}`)]));
  }

  #refuse(key: string, at: string, hint: string): void {
    this.refused.push({
      code: "v4",
      severity: "error",
      certain: true,
      message: `"${key}" belongs to XState v4, and v5 cannot say exactly the same.`,
      hint,
      at,
    });
  }
}

/** What v4 gave to a guard beside its type, v5 calls its parameters. */
function guardOf(cond: Json): Json {
  if (!isRecord(cond)) return cond;
  const { type, params, ...rest } = cond;
  if (type === undefined || params !== undefined || Object.keys(rest).length === 0) return cond;
  return { type, params: rest };
}

/** In v4, a transition to its own state or into it left and entered the state again, unless it said `.child` or internal. */
function sayReenter(machine: JsonRecord): void {
  const index = indexStates(machine);
  for (const state of index.all)
    for (const group of transitionGroups(state.path, state.node))
      for (const { transition, index: place } of group.transitions) {
        const { internal, ...rest } = transition;
        const targets = listOfTargets(transition.target);
        const isInternal =
          typeof internal === "boolean"
            ? internal
            : targets.length === 0 || targets.some((each) => each.startsWith("."));
        const own = targets.some((each) => isWithin(resolveTarget(each, state, index), state));
        if (internal !== undefined || (!isInternal && own))
          replace(state.node, group.kind, group.name, place, isInternal || !own ? rest : { ...rest, reenter: true });
      }
}

function isWithin(state: PlacedState | null, outer: PlacedState): boolean {
  for (let at = state; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function replace(node: StateNode, kind: string, name: string, place: number, transition: TransitionObject): void {
  const home = (kind === "on" ? node.on : kind === "after" ? node.after : node) as { [key: string]: unknown };
  const key = kind === "done" ? "onDone" : name;
  const given = home[key];
  home[key] = Array.isArray(given) ? given.with(place, transition) : transition;
}
