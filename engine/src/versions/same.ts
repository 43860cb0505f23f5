import type { FieldChange } from "./protocol-diff.ts";
import type { Json } from "../protocol/json.ts";

/** Two values with the same text are the same, whatever the order of their keys. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** The fields in which two objects differ; a field inside a field is named with a dot. */
export function fieldChanges(before: object, after: object, inside = ""): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const field = `${inside}${key}`;
    if (contentOf(was) === contentOf(is)) return [];
    if (isObject(was) && isObject(is)) return fieldChanges(was, is, `${field}.`);
    return [{ field, ...valueAs("before", was), ...valueAs("after", is) }];
  });
}

function valueAs<K extends string>(key: K, value: unknown): { [each in K]?: Json } {
  return value === undefined ? {} : ({ [key]: value } as { [each in K]: Json });
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What became of the items of a list: `before` and `after` are their places in it. */
export interface ItemChange<T> {
  readonly how: "added" | "removed" | "changed";
  readonly before?: { readonly item: T; readonly index: number };
  readonly after?: { readonly item: T; readonly index: number };
}

/**
 * Compares two lists: equal items are the same item wherever they stand, then items alike (by any of the given words,
 * the first that fits) are one that changed, the others came or went.
 */
export function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
  alike: readonly ((item: T) => string)[],
): { readonly changes: ItemChange<T>[]; readonly reordered: boolean; readonly pairs: readonly [number, number][] } {
  const pairs = new Map<number, number>();
  for (const wordFor of [contentOf, ...alike]) {
    const free = new Map<string, number[]>();
    for (const [index, item] of after.entries())
      if (![...pairs.values()].includes(index)) free.set(wordFor(item), [...(free.get(wordFor(item)) ?? []), index]);
    for (const [index, item] of before.entries()) {
      const partner = pairs.has(index) ? undefined : free.get(wordFor(item))?.shift();
      if (partner !== undefined) pairs.set(index, partner);
    }
  }
  const kept = [...pairs].toSorted(([a], [b]) => a - b);
  const taken = new Set(pairs.values());
  return {
    changes: [
      ...before.flatMap((item, index): ItemChange<T>[] => {
        const partner = pairs.get(index);
        if (partner === undefined) return [{ how: "removed", before: { item, index } }];
        const other = after[partner] as T;
        return contentOf(item) === contentOf(other)
          ? []
          : [{ how: "changed", before: { item, index }, after: { item: other, index: partner } }];
      }),
      ...after.flatMap((item, index): ItemChange<T>[] =>
        taken.has(index) ? [] : [{ how: "added", after: { item, index } }],
      ),
    ],
    reordered: kept.some(([, at], index) => index > 0 && at < (kept[index - 1]?.[1] ?? 0)),
    pairs: kept,
  };
}
