import type { Action, Actions } from "@parley/engine";

type Written = string | Action;

const listOf = (actions: Actions | undefined): readonly Written[] =>
  actions === undefined ? [] : Array.isArray(actions) ? actions : [actions];

const keyOf = (action: Written): string => JSON.stringify(action);

/** What several lists have in common, as often as all have it, in the order of the first. */
export function commonActions(lists: ReadonlyArray<Actions | undefined>): readonly Written[] {
  const [first = [], ...others] = lists.map(listOf);
  const left = others.map((other) => other.map(keyOf));
  return first.filter((action) => {
    const places = left.map((keys) => keys.indexOf(keyOf(action)));
    if (places.includes(-1)) return false;
    for (const [index, keys] of left.entries()) keys.splice(places[index] ?? -1, 1);
    return true;
  });
}

/** A list in which what it has in common with others became something else: in the places of what went, and what is more behind them. */
export function withCommon(
  actions: Actions | undefined,
  before: readonly Written[],
  after: readonly Written[],
): Written[] {
  const list = [...listOf(actions)];
  const places = before.map((action) => {
    const place = list.findIndex((each) => each !== GONE && keyOf(each) === keyOf(action));
    list[place] = GONE;
    return place;
  });
  for (const [index, place] of places.toSorted((a, b) => a - b).entries()) list[place] = after[index] ?? GONE;
  return [...list.filter((each) => each !== GONE), ...after.slice(before.length)];
}

/** Stands where something went. No action is called so. */
const GONE = "";
