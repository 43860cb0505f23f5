import type { Brand } from "@parley/engine";

/** A brand under somebody's hands, with what it was before, and what was undone and can be done again. */
export interface BrandHistory {
  readonly now: Brand;
  readonly past: readonly Brand[];
  readonly future: readonly Brand[];
  /** The text that the last change wrote, as long as nobody has left its field. */
  readonly typing: string | null;
}

/** The history of a brand to which nothing has been done yet. */
export function beginBrandHistory(brand: Brand): BrandHistory {
  return { now: brand, past: [], future: [], typing: null };
}

/** Keeps a change. Letters that are typed into one text, one after another, are undone as one. */
export function changeBrand(history: BrandHistory, brand: Brand): BrandHistory {
  const { now, past, typing } = history;
  const places = differences(now, brand);
  if (places.length === 0) return history;
  const [place] = places;
  const text = places.length === 1 && place?.isText === true ? place.path : null;
  const isSame = text !== null && text === typing;
  return { now: brand, past: isSame ? past : [...past, now], future: [], typing: text };
}

/** Takes the last change back; the same history when there is none. */
export function undoBrand(history: BrandHistory): BrandHistory {
  const { now, past, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { now: before, past: past.slice(0, -1), future: [now, ...future], typing: null };
}

/** Does again what was undone last; the same history when nothing was. */
export function redoBrand(history: BrandHistory): BrandHistory {
  const { now, past, future } = history;
  const [next, ...later] = future;
  return next === undefined ? history : { now: next, past: [...past, now], future: later, typing: null };
}

/** Ends what is being typed: what comes next is undone by itself. */
export function settleBrand(history: BrandHistory): BrandHistory {
  return history.typing === null ? history : { ...history, typing: null };
}

interface Difference {
  readonly path: string;
  /** Was one text written over another? */
  readonly isText: boolean;
}

function differences(before: unknown, after: unknown, path = ""): readonly Difference[] {
  if (before === after) return [];
  if (!isHolder(before) || !isHolder(after))
    return [{ path, isText: typeof before === "string" && typeof after === "string" }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], `${path}.${key}`),
  );
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
