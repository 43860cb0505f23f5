import fc from "fast-check";
import { EVENTS } from "./random-machine.ts";

/** Something that happens to a machine: time passes, and then perhaps an event comes. */
export interface Happening {
  readonly pass: number;
  readonly event: string | null;
  /** Is the state written down as JSON and read again first? */
  readonly stored: boolean;
}

/** What can be seen of a machine after something happened to it. */
export interface Sight {
  /** Paths of the active states in document order, dots in keys behind a backslash. */
  readonly active: readonly string[];
  readonly done: boolean;
  /** What was done since the last sight, in order. */
  readonly deeds: readonly string[];
  /** What is still to come: the event and the instant. */
  readonly pending: readonly string[];
  readonly looped: boolean;
}

/** A machine that never comes to rest: nothing else about it is compared. */
export const LOOPED: Sight = { active: [], done: false, deeds: [], pending: [], looped: true };

export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    pass: fc.constantFrom(0, 0, 1, 300, 700, 1000, 1000, 1500, 2000, 5000),
    event: fc.option(fc.constantFrom(...EVENTS), { freq: 5 }),
    stored: fc.boolean(),
  }),
  { minLength: 3, maxLength: 10 },
);
