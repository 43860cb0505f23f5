import type { Brand } from "../protocol/brand.ts";
import { nearest } from "../protocol/nearest.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { FACTS, type Facts } from "../vocabulary/facts.ts";
import type { Fact } from "../vocabulary/fact-types.ts";

/** What a message may read besides the facts: the protocol's variables, and `brand` with its policies and its `name`. */
export interface ScopeExtras {
  readonly vars: { readonly [name: string]: string | number | boolean };
  readonly brand: Pick<Brand, "name" | "policies">;
}

/** Facts that may be unsaid are empty in a message, for `| default:` to fill; a misspelt name still is an error. */
const UNSAID = new Map(
  Object.entries(FACTS).map(([group, { facts }]) => {
    const optional = Object.entries<Fact>(facts).filter(([, fact]) => fact.need === "optional");
    return [group, Object.fromEntries(optional.map(([name]) => [name, null]))];
  }),
);

/** Everything that a message can read at one moment of a case. A group is put together when it is read: most messages read one or two. */
export function messageScope(facts: Facts, { vars, brand }: ScopeExtras): object {
  const whole = (group: keyof Facts): object => ({ ...UNSAID.get(group), ...facts[group] });
  return {
    get mention() {
      return whole("mention");
    },
    get author() {
      return whole("author");
    },
    get triage() {
      return whole("triage");
    },
    get similar() {
      return whole("similar");
    },
    get channel() {
      return whole("channel");
    },
    get case() {
      return whole("case");
    },
    vars,
    get brand() {
      return { name: brand.name, ...brand.policies };
    },
  } satisfies Record<keyof Facts | keyof ScopeExtras, object>;
}

/** The names that a message may read, by group; null where any may be, since there is no brand to ask. */
export type KnownNames = ReadonlyMap<string, readonly string[] | null>;

/** What the messages of a protocol may read. */
export function knownNames({ variables }: Pick<Protocol, "variables">, brand: Brand | null): KnownNames {
  return new Map<string, readonly string[] | null>([
    ...Object.entries(FACTS).map(([group, { facts }]) => [group, Object.keys(facts)] as const),
    ["vars", Object.keys(variables)],
    ["brand", brand === null ? null : ["name", ...Object.keys(brand.policies)]],
  ]);
}

/** What may follow a fact in a name: the length, the first or the last of a text or a list, or one item of it. */
const PART = /^(size|first|last|\d+)$/;

/** What is wrong with a name that a message reads, and a hint; null when nothing is. */
export function nameFault(path: readonly string[], known: KnownNames): { message: string; hint: string } | null {
  const [group = "", name, ...parts] = path;
  const inside = known.get(group);
  if (inside === null) return null;
  const there = inside?.map((each) => `${group}.${each}`);
  if (name !== undefined && inside?.includes(name) === true && parts.every((part) => PART.test(part))) return null;
  const spelt = path.join(".");
  const all = [...known].flatMap(([each, names]) => (names ?? []).map((one) => `${each}.${one}`));
  const meant = nearest(spelt, all) ?? all.find((each) => each.endsWith(`.${spelt}`));
  return {
    message: `There is no "${spelt}" that a message could read.`,
    hint:
      meant === undefined ? `Known: ${(there ?? [...known.keys()]).join(", ") || "none"}.` : `Did you mean ${meant}?`,
  };
}
