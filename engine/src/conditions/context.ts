import { timestampOf } from "../protocol/instant.ts";
import type { Json } from "../protocol/json.ts";
import { answerWord, QUESTIONS, type Decision, type DecisionField } from "../vocabulary/decision.ts";
import type { Fact } from "../vocabulary/fact-types.ts";
import { FACTS, type Facts } from "../vocabulary/facts.ts";
import { RUNTIME_LIMITS } from "../vocabulary/limits.ts";

/** What a condition can read at one moment of a case. */
export interface Situation {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly clocks: { readonly [name: string]: string };
  readonly vars: { readonly [name: string]: string | number | boolean };
  readonly brand: { readonly [name: string]: string | number | boolean };
  readonly event: { readonly type: string; readonly id: string; readonly data: { readonly [key: string]: Json } };
  /** ISO 8601. */
  readonly now: string;
}

/** A class whose instances CEL reads without copying: one getter a field, so that only what is asked for is converted. */
export type RecordClass = new (source: never) => object;

function recordClass<S>(fields: { readonly [name: string]: (source: S) => unknown }): new (source: S) => object {
  return class Fields {
    readonly #source: S;

    constructor(source: S) {
      this.#source = source;
    }

    static {
      for (const [name, read] of Object.entries(fields)) {
        Object.defineProperty(this.prototype, name, {
          get(this: Fields) {
            return read(this.#source);
          },
        });
      }
    }
  };
}

type Values = { readonly [name: string]: unknown };

const GROUPS = Object.fromEntries(
  Object.entries(FACTS).map(([group, { facts }]) => [
    group,
    recordClass<Values>(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, readerOf(name, fact)]))),
  ]),
);

const DecisionWords = recordClass<Decision>(
  Object.fromEntries(QUESTIONS.map(({ field }) => [field, (decision) => answerWord(decision[field])])),
);

const EventFields = recordClass<Situation["event"]>({
  type: ({ type }) => type,
  id: ({ id }) => id,
  data: ({ data }) => withShortLists(data),
});

/** The classes of what has the same shape in every protocol, by variable. */
export const RECORD_CLASSES: ReadonlyMap<string, RecordClass> = new Map<string, RecordClass>([
  ...Object.entries(GROUPS),
  ["decision", DecisionWords],
  ["event", EventFields],
]);

function readerOf(name: string, { type }: Fact): (values: Values) => unknown {
  if (type === "timestamp") {
    return (values) => {
      const instant = values[name];
      return typeof instant === "string" ? timestampOf(instant) : undefined;
    };
  }
  return type === "list<string>" ? (values) => withShortLists(values[name]) : (values) => values[name];
}

/** The value itself; throws when it has a list that is too long to be walked. */
function withShortLists<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value) && value.length > RUNTIME_LIMITS.listItems)
    throw new Error(`a list has ${value.length} items, more than ${RUNTIME_LIMITS.listItems}`);
  for (const each of Object.values(value)) withShortLists(each);
  return value;
}

/**
 * What CEL evaluates against: the situation, with answers as words and instants as timestamps. Every group is a getter,
 * since most expressions read one or two; `it` is the input that a table's cell tests.
 */
export class ConditionContext {
  it: unknown;
  readonly #situation: Situation;

  constructor(situation: Situation, it?: unknown) {
    this.#situation = situation;
    this.it = it;
  }

  static {
    for (const [group, Group] of Object.entries(GROUPS)) {
      Object.defineProperty(this.prototype, group, {
        get(this: ConditionContext) {
          return new Group(this.#situation.facts[group as keyof Facts]);
        },
      });
    }
  }

  get decision(): object {
    return new DecisionWords(this.#situation.decision);
  }
  get clocks(): object {
    return this.#situation.clocks;
  }
  get vars(): object {
    return this.#situation.vars;
  }
  get brand(): object {
    return this.#situation.brand;
  }
  get event(): object {
    return new EventFields(this.#situation.event);
  }
  get now(): unknown {
    return timestampOf(this.#situation.now);
  }
}

/** Reads one dotted fact of a situation, for a trace; undefined when there is none. */
export type FactReader = (situation: Situation) => Json | undefined;

/** Makes the reader of a dotted fact. */
export function factReader(path: string): FactReader {
  const [group = "", ...names] = path.split(".");
  if (group === "now") return (situation) => situation.now;
  if (group === "decision") return ({ decision }) => answerWord(decision[names[0] as DecisionField]);
  return (situation) => {
    let value: unknown = Object.hasOwn(situation.facts, group)
      ? situation.facts[group as keyof Facts]
      : Reflect.get(situation, group);
    for (const name of names)
      value =
        typeof value === "object" && value !== null && Object.hasOwn(value, name)
          ? Reflect.get(value, name)
          : undefined;
    return value as Json | undefined;
  };
}
