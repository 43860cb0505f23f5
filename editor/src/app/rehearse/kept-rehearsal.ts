import type { Breakpoints } from "../../model/rehearsal/pass-time.ts";
import type { Score } from "../../model/rehearsal/plays.ts";

/** What a window keeps of a rehearsal over a reload: what was played, and where time is to stop. */
export interface KeptRehearsal {
  readonly score: Score;
  readonly breakpoints: Breakpoints;
}

/** Where one draft's rehearsal is kept. */
export interface RehearsalPlace {
  readonly read: () => KeptRehearsal | null;
  readonly keep: (kept: KeptRehearsal) => void;
}

/** The rehearsal of a draft in this window: other windows have their own, and it goes with the window. */
export function rehearsalPlace(brand: string, draft: string): RehearsalPlace {
  const key = `parley-rehearsal:${brand}:${draft}`;
  return { read: () => readFrom(key), keep: (kept) => keepAt(key, kept) };
}

function keepAt(key: string, { score: { plays, now, end }, breakpoints }: KeptRehearsal): void {
  const written = {
    plays: plays.map(({ id, parent, step, from }) => ({ id, parent, step, from: { at: from.at } })),
    now,
    end,
    states: [...breakpoints.states],
    rows: [...breakpoints.rows],
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(written));
  } catch (error) {
    // No room: then a reload forgets it, as it forgets what was written in a field.
    if (!(error instanceof DOMException)) throw error;
  }
}

function readFrom(key: string): KeptRehearsal | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  try {
    const { plays, now, end, states, rows }: Score & { states: string[]; rows: string[] } = JSON.parse(text);
    return { score: { plays, now, end }, breakpoints: { states: new Set(states), rows: new Set(rows) } };
  } catch (error) {
    console.warn("A rehearsal that was kept could not be read:", error);
    return null;
  }
}
