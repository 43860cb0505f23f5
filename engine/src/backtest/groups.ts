import { ByTexts } from "./by-texts.ts";
import { Tallied, type Counted } from "./sample.ts";

/** Counts by what was counted: each key is a JSON list of texts. */
export interface Groups {
  readonly [key: string]: Counted;
}

/** What is counted in a group, and how often. */
export interface GroupRow extends Counted {
  readonly of: readonly string[];
}

/** Different keys that are kept. Of more, the first in order: which those are does not hang on the order in which they came. */
export const MOST_GROUPS = 2_000;

/** Counts that grow; their memory has a limit. */
export class GroupCounter {
  readonly #groups = new Map<string, Tallied>();
  /** A key is written once for each group, and not for each mention. */
  readonly #places = new ByTexts((of) => this.#groupOf(of));

  /** Counts a mention under a list of texts. */
  add(of: readonly string[], id: string): void {
    this.#places.of(of).add(id);
  }

  /** Counts mentions that were counted elsewhere. */
  addAll(of: readonly string[], counted: Counted): void {
    this.#places.of(of).addAll(counted);
  }

  #groupOf(of: readonly string[]): Tallied {
    const key = JSON.stringify(of);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= 2 * MOST_GROUPS) this.#shorten();
    const group = new Tallied();
    this.#groups.set(key, group);
    return group;
  }

  /** What was counted so far. */
  counted(): Groups {
    return firstGroups(Object.fromEntries([...this.#groups].map(([key, group]) => [key, group.counted()])));
  }

  /** A key that is among the first of all is among the first at any time, so nothing of it is ever lost. */
  #shorten(): void {
    for (const key of [...this.#groups.keys()].toSorted().slice(MOST_GROUPS)) this.#groups.delete(key);
    this.#places.clear();
  }
}

/** As many groups as are kept. */
export function firstGroups(groups: Groups): Groups {
  const keys = Object.keys(groups);
  if (keys.length <= MOST_GROUPS) return groups;
  const kept = new Set(keys.toSorted().slice(0, MOST_GROUPS));
  return Object.fromEntries(Object.entries(groups).filter(([key]) => kept.has(key)));
}

/** Groups as a table, the largest first; those that begin with `of` only, and without that beginning. */
export function rowsOf(groups: Groups, ...of: readonly string[]): GroupRow[] {
  return Object.entries(groups)
    .map(([key, counted]) => ({ of: JSON.parse(key) as string[], ...counted }))
    .filter((row) => of.every((text, place) => row.of[place] === text))
    .map((row) => ({ ...row, of: row.of.slice(of.length) }))
    .toSorted((one, other) => other.count - one.count || (one.of.join("\n") < other.of.join("\n") ? -1 : 1));
}
