import { useState } from "react";

/** Names for the cards of a list whose entries have none: they go along when a card is moved, so that it keeps its focus. */
export interface CardIds {
  readonly ids: readonly string[];
  move(from: number, to: number): void;
  /** Names a card that is about to come. */
  add(place: number): string;
  remove(place: number): void;
}

interface Named {
  readonly ids: readonly string[];
  /** How many names were given so far. */
  readonly given: number;
}

/** Names for `count` cards. A list that changed its length by itself gets names at its end, or loses them there. */
export function useCardIds(count: number): CardIds {
  const [kept, setKept] = useState<Named>({ ids: [], given: 0 });
  const named = fitted(kept, count);
  if (named !== kept) setKept(named);
  const setIds = (change: (ids: readonly string[]) => readonly string[]): void =>
    setKept((now) => ({ ...now, ids: change(now.ids) }));
  return {
    ids: named.ids,
    move: (from, to) => setIds((ids) => ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? "")),
    add(place) {
      const id = nameOf(named.given);
      setKept({ ids: named.ids.toSpliced(place, 0, id), given: named.given + 1 });
      return id;
    },
    remove: (place) => setIds((ids) => ids.toSpliced(place, 1)),
  };
}

function fitted(named: Named, count: number): Named {
  const { ids, given } = named;
  if (ids.length === count) return named;
  if (ids.length > count) return { ids: ids.slice(0, count), given };
  const more = Array.from({ length: count - ids.length }, (_, index) => nameOf(given + index));
  return { ids: [...ids, ...more], given: given + more.length };
}

const nameOf = (number: number): string => `card-${number}`;
