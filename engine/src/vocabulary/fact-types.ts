/** Types of facts, in CEL's words; a timestamp is an ISO 8601 string outside CEL. */
export type FactType = "string" | "double" | "bool" | "timestamp" | "list<string>";

/** `required`: the sender must say it. `defaulted`: taken as `default` when unsaid. `optional`: ask with `has()`. `derived`: Parley works it out. */
export type FactNeed = "required" | "defaulted" | "optional" | "derived";

export interface Fact {
  readonly type: FactType;
  readonly need: FactNeed;
  readonly title: string;
  readonly description: string;
  readonly default?: string | number | boolean | null;
  readonly values?: readonly string[];
}

export interface FactGroup {
  readonly title: string;
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
