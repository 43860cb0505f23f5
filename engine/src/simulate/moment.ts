import { wakeAtOf } from "../cases/remembered-timers.ts";
import type { CaseState } from "../cases/step.ts";

/** Where a rehearsal stands, in virtual time: plain data. Any moment can be kept, gone back to, and gone on from. */
export interface Moment {
  /** Epoch ms. */
  readonly at: number;
  /** Null before the first mention. */
  readonly state: CaseState | null;
  /** How many steps led here. */
  readonly taken: number;
  /** How many of them were mentions. */
  readonly mentions: number;
  /** How many moments there were so far at which timers fired. */
  readonly fired: number;
  /** The key of the last effect of each type: what an outcome of an effect refers to. */
  readonly wanted: { readonly [type: string]: string };
}

/** A rehearsal that has not begun: nobody has written yet. `at`: epoch ms. */
export function beginRehearsal(at: number): Moment {
  return { at, state: null, taken: 0, mentions: 0, fired: 0, wanted: {} };
}

/** The instant at which the next timer fires (epoch ms); null when nothing is waited for. */
export function nextWake({ state }: Moment): number | null {
  return state === null ? null : wakeAtOf(state);
}
