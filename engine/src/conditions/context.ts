import { timestampOf } from "../protocol/instant.ts";
import type { Json } from "../protocol/json.ts";
import { FACTS, type Facts } from "../vocabulary/facts.ts";
import { answerWord, QUESTIONS, type Decision } from "../vocabulary/decision.ts";

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

/** The facts of each group that are instants: strings outside CEL, timestamps in it. */
const INSTANTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FACTS).map(([group, { facts }]) => [
    group,
    Object.entries(facts).flatMap(([name, fact]) => (fact.type === "timestamp" ? [name] : [])),
  ]),
);

/**
 * What CEL evaluates against: the situation, with answers as words and instants as timestamps. Every group is a getter,
 * since most expressions read one or two; `it` is the input that a table's cell tests.
 */
export class ConditionContext {
  readonly it: unknown;
  readonly #situation: Situation;

  constructor(situation: Situation, it?: unknown) {
    this.#situation = situation;
    this.it = it;
  }

  static {
    for (const [group, instants] of INSTANTS) {
      Object.defineProperty(this.prototype, group, {
        get(this: ConditionContext) {
          return withTimestamps(this.#situation.facts[group as keyof Facts], instants);
        },
      });
    }
  }

  get decision(): object {
    const { decision } = this.#situation;
    return Object.fromEntries(QUESTIONS.map(({ field }) => [field, answerWord(decision[field])]));
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
    return this.#situation.event;
  }
  get now(): unknown {
    return timestampOf(this.#situation.now);
  }
}

function withTimestamps(values: object, instants: readonly string[]): object {
  if (instants.length === 0) return values;
  const converted: Record<string, unknown> = { ...values };
  for (const name of instants) converted[name] = timestampOf(String(converted[name]));
  return converted;
}

/** Reads one dotted fact of a situation, for a trace; undefined when there is none. */
export type FactReader = (situation: Situation) => Json | undefined;

/** Makes the reader of a dotted fact. */
export function factReader(path: string): FactReader {
  const [group = "", ...names] = path.split(".");
  if (group === "now") return (situation) => situation.now;
  if (group === "decision") return ({ decision }) => answerWord(decision[names[0] as keyof Decision]);
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
