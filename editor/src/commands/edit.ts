import type { Protocol } from "@parley/engine";

/** What a command did: the document after it, in a designer's words. Documents share what did not change, so keeping both is cheap. */
export interface Edit {
  /** As the history and the live region say it: "Add “Care in public”". */
  readonly title: string;
  readonly after: Protocol;
  /** Edits with the same intent, one right after another, are undone as one: the letters typed into one field. */
  readonly intent?: string;
  /** What is chosen on the canvas afterwards, by state path, card id or transition id; unsaid, the choice stays as it is. */
  readonly select?: readonly string[];
  /** A state that was made and got a title now: once one goes on to something else, its name in the document follows. */
  readonly named?: string;
}

/** Why a command did nothing, as one sentence to a designer. */
export interface Refusal {
  readonly refused: string;
}

/** What a command gives: an edit; a refusal where the reason is worth saying; null when there is nothing to do. */
export type Attempt = Edit | Refusal | null;

/** Narrows an attempt to what was done. */
export function isEdit(attempt: Attempt): attempt is Edit {
  return attempt !== null && "after" in attempt;
}
