import { NOTHING, type Tally } from "./tally.ts";

/** Where somebody stands with the tour: never seen, on the way in one draft, or through with it. */
export type TourState =
  | { readonly kind: "unseen" }
  | { readonly kind: "running"; readonly draft: string; readonly from: Tally }
  | { readonly kind: "over" };

const keyOf = (person: string): string => `parley-tour:${person}`;

/** What this browser remembers of somebody's tour. What cannot be read counts as never seen. */
export function readTour(person: string): TourState {
  const text = localStorage.getItem(keyOf(person));
  if (text === null) return { kind: "unseen" };
  try {
    return stateOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "unseen" };
    throw error;
  }
}

/** Remembers it, as far as this browser has room. */
export function keepTour(person: string, state: TourState): void {
  try {
    localStorage.setItem(keyOf(person), JSON.stringify(state));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Begins the tour in a draft that was just made and holds nothing. */
export function beginTourIn(person: string, draft: string): void {
  keepTour(person, { kind: "running", draft, from: NOTHING });
}

function stateOf(kept: unknown): TourState {
  if (typeof kept !== "object" || kept === null || !("kind" in kept)) return { kind: "unseen" };
  if (kept.kind === "over") return { kind: "over" };
  const isRunning = kept.kind === "running" && "draft" in kept && typeof kept.draft === "string" && "from" in kept;
  return isRunning ? { kind: "running", draft: String(kept.draft), from: tallyFrom(kept.from) } : { kind: "unseen" };
}

function tallyFrom(kept: unknown): Tally {
  const given: Record<string, unknown> = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const count = (name: keyof Tally): number => {
    const value = given[name];
    return typeof value === "number" ? value : NOTHING[name];
  };
  return {
    states: count("states"),
    deeds: count("deeds"),
    lines: count("lines"),
    conditions: count("conditions"),
    ends: count("ends"),
  };
}
