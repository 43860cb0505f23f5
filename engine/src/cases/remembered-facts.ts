import { channelFacts } from "../vocabulary/channels.ts";
import type { Fact } from "../vocabulary/fact-types.ts";
import { FACTS, type Facts } from "../vocabulary/facts.ts";
import { NEW_CASE } from "../vocabulary/facts/case.ts";

type Kept = Omit<Facts, "channel" | "case"> & { readonly case: Omit<Facts["case"], "id"> };

/**
 * Facts as a case remembers them between steps: what is unsaid, "no" or none is left out, what is as every case begins,
 * the case's id, and what follows from the channel's name. A fact that joins the vocabulary later is then there, unsaid, in every case that is older.
 */
export type RememberedFacts = { readonly [G in keyof Kept]?: Partial<Kept[G]> };

type Values = { readonly [fact: string]: unknown };

/** What a fact is when nobody says it; undefined for those that have no such value. */
function unsaid({ type, need, default: value }: Fact): unknown {
  if (need === "optional") return undefined;
  if (value !== undefined && value !== null) return value;
  if (type === "list<string>") return [];
  return type === "bool" && need === "derived" ? false : undefined;
}

const UNSAID: { readonly [group: string]: Values } = {
  ...Object.fromEntries(
    Object.entries(FACTS).map(([group, { facts }]) => [
      group,
      Object.fromEntries(
        Object.entries(facts)
          .map(([name, fact]) => [name, unsaid(fact)] as const)
          .filter(([, value]) => value !== undefined),
      ),
    ]),
  ),
  case: NEW_CASE,
};

const GROUPS = Object.keys(FACTS).filter((group) => group !== "channel") as (keyof Kept)[];

/** Leaves out what goes without saying. */
export function rememberFacts(facts: Facts): RememberedFacts {
  const remembered: Record<string, object> = {};
  for (const group of GROUPS) {
    const plain = UNSAID[group] ?? {};
    const said: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(facts[group]))
      if (!isSame(value, plain[name]) && !(group === "case" && name === "id")) said[name] = value;
    if (Object.keys(said).length > 0) remembered[group] = said;
  }
  return remembered;
}

const isSame = (value: unknown, plain: unknown): boolean =>
  value === plain || (Array.isArray(value) && value.length === 0);

/** The facts of a case, whole again. */
export function factsOf({ case: id, facts }: { readonly case: string; readonly facts: RememberedFacts }): Facts {
  const whole: Record<string, object> = {};
  for (const group of GROUPS) whole[group] = { ...UNSAID[group], ...facts[group] };
  const kept = whole as unknown as Kept;
  return { ...kept, case: { id, ...kept.case }, channel: channelFacts(facts.mention?.channel ?? "") };
}
