import type { ReferenceKind } from "./param.ts";

/** Types of facts, in CEL's words; a timestamp is an ISO 8601 string outside CEL. */
export type FactType = "string" | "double" | "bool" | "timestamp" | "list<string>";

/** `required`: the sender must say it. `defaulted`: taken as `default` when unsaid, or worked out when that is null. `optional`: ask with `has()`. `derived`: Parley works it out. */
export type FactNeed = "required" | "defaulted" | "optional" | "derived";

/** A form that a text must have: a regular expression, and what to tell somebody whose text has another. */
export interface TextPattern {
  readonly source: string;
  readonly hint: string;
}

/** What a value may be; the API's schema, the checks of conditions and the reference are made of it. */
export interface ValueSpec {
  readonly type: FactType;
  readonly title: string;
  /** What a number counts: `people`, `mentions`. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Fewest characters of a text; 1 when unsaid. */
  readonly minLength?: number;
  /** Most characters of a text, or of each item of a list. */
  readonly maxLength?: number;
  /** Most items of a list. */
  readonly maxItems?: number;
  readonly pattern?: TextPattern;
  readonly format?: "url";
  /** What the text, or each item of a list, names. */
  readonly refersTo?: ReferenceKind;
  /** All values that there are. */
  readonly values?: readonly string[];
  /** Values that Parley knows of; others may occur. */
  readonly usual?: readonly string[];
}

export interface Fact extends ValueSpec {
  readonly need: FactNeed;
  readonly description: string;
  readonly default?: string | number | boolean | null;
}

/** Who gives the facts of a group: the sender; Parley, unless the sender knows better; or Parley alone. */
export type FactGiver = "sender" | "either" | "parley";

export interface FactGroup {
  readonly title: string;
  readonly from: FactGiver;
  readonly facts: { readonly [name: string]: Fact };
}

type ValueOf<F extends Fact> = F["type"] extends "double"
  ? number
  : F["type"] extends "bool"
    ? boolean
    : F["type"] extends "list<string>"
      ? readonly string[]
      : F extends { readonly values: readonly (infer V)[] }
        ? V
        : string;

type Known<G extends FactGroup["facts"]> = {
  readonly [K in keyof G as G[K]["need"] extends "optional" ? never : K]: ValueOf<G[K]>;
};
type Unsure<G extends FactGroup["facts"]> = {
  readonly [K in keyof G as G[K]["need"] extends "optional" ? K : never]?: ValueOf<G[K]>;
};

/** The TypeScript shape of the facts that a vocabulary declares. */
export type FactsOf<V extends Record<string, FactGroup>> = {
  readonly [K in keyof V]: Known<V[K]["facts"]> & Unsure<V[K]["facts"]>;
};
