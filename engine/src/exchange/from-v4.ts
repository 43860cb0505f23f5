import type { Issue } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import { isRecord, type JsonRecord } from "./json-record.ts";
import { migrateActions, withParams } from "./v4-actions.ts";

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

/** How v4 named the events that XState itself sends, and how v5 does. */
const OWN_EVENTS: readonly (readonly [v4: string, v5: string])[] = [
  ["done.state.", "xstate.done.state."],
  ["done.invoke.", "xstate.done.actor."],
  ["error.platform.", "xstate.error.actor."],
];

/**
 * Rewrites the keys that XState v4 said differently, where v5 can say exactly the same; names what it cannot. A
 * configuration without any key of v4 stays as it is: the two cannot be told apart otherwise. What v4 meant by the same
 * transitions is `transitionsInV5`'s affair.
 */
export function migrateFromV4(machine: JsonRecord): Migration {
  const first = new Migrating(false);
  const same = first.state(machine, "machine");
  if (first.rewritten.size === 0) return { machine: same, rewritten: first.rewritten, refused: first.refused };
  const again = new Migrating(true);
  return { machine: again.state(machine, "machine"), rewritten: again.rewritten, refused: again.refused };
}

class Migrating {
  readonly rewritten = new Set<string>();
  readonly refused: Issue[] = [];
  /** Is it known to be of v4? Then what v5 would read as it stands, but in another way, is rewritten as well. */
  readonly #known: boolean;

  constructor(known: boolean) {
    this.#known = known;
  }

  state(given: JsonRecord, at: string): JsonRecord {
    const state: { [key: string]: Json } = {};
    for (const [key, value] of Object.entries(given)) {
      if (key === "tsTypes" || (Object.hasOwn(SETTLED, key) && SETTLED[key] === value)) this.rewritten.add(key);
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
    else if (key === "always") state[key] = both(state[key], this.transitions(value, at));
    else if (key === "onDone") state[key] = this.transitions(value, at);
    else if (key === "invoke")
      state[key] = Array.isArray(value)
        ? value.map((each, index) => this.#actor(each, `${at}.${index}`))
        : this.#actor(value, at);
    else if (key === "entry" || key === "exit") state[key] = this.#actions(value, at);
    else if (renamed !== undefined) {
      this.rewritten.add(key);
      if (given[renamed] === undefined) state[renamed] = this.#actions(value, at);
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
    if (eventless === undefined || Object.keys(named).length > 0)
      state["on"] = Object.fromEntries(Object.entries(migrated).map(([name, each]) => [this.#event(name), each]));
    if (eventless === undefined) return;
    this.rewritten.add('on: { "": … }');
    state["always"] = both(this.transitions(eventless, `${at}.""`), state["always"]);
  }

  #event(name: string): string {
    const [v4, v5] = OWN_EVENTS.find(([prefix]) => name.startsWith(prefix)) ?? [];
    if (!this.#known || v4 === undefined) return name;
    this.rewritten.add(`${v4}*`);
    return `${v5}${name.slice(v4.length)}`;
  }

  #actor(given: Json, at: string): Json {
    if (!isRecord(given)) return given;
    const actor: { [key: string]: Json } = {};
    for (const [key, value] of Object.entries(given)) {
      if (key === "onDone" || key === "onError") actor[key] = this.transitions(value, `${at}.${key}`);
      else if (key === "data") {
        this.rewritten.add(key);
        actor["input"] = value;
      } else if (key === "autoForward" && value !== false)
        this.#refuse(key, at, "Actors of v5 get the events that are sent to them.");
      else if (key === "autoForward") this.rewritten.add(key);
      else actor[key] = value;
    }
    return actor;
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
        transition["guard"] = withParams(value);
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
      known: this.#known,
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

/** Eventless transitions that were written in both ways: v4 tried those under "" first. */
function both(under: Json | undefined, always: Json | undefined): Json {
  if (under === undefined || always === undefined) return under ?? always ?? [];
  return [under, always].flat();
}
