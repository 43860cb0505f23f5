import { useRef } from "react";

/** Names for the cards of a list whose entries have none: they go along when a card is moved, so that it keeps its focus. */
export interface CardIds {
  readonly ids: readonly string[];
  move(from: number, to: number): void;
  /** Names a card that is about to come. */
  add(place: number): string;
  remove(place: number): void;
}

/** Names for `count` cards. A list that changed its length by itself gets names at its end, or loses them there. */
export function useCardIds(count: number): CardIds {
  const kept = useRef<{ ids: readonly string[]; next: number }>({ ids: [], next: 0 });
  const state = kept.current;
  const fresh = (): string => {
    state.next += 1;
    return `card-${state.next}`;
  };
  if (state.ids.length > count) state.ids = state.ids.slice(0, count);
  while (state.ids.length < count) state.ids = [...state.ids, fresh()];
  return {
    ids: state.ids,
    move(from, to) {
      const id = state.ids[from];
      if (id !== undefined) state.ids = state.ids.toSpliced(from, 1).toSpliced(to, 0, id);
    },
    add(place) {
      const id = fresh();
      state.ids = state.ids.toSpliced(place, 0, id);
      return id;
    },
    remove(place) {
      state.ids = state.ids.toSpliced(place, 1);
    },
  };
}
