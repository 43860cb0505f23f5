import { expect, it } from "vitest";
import { exercisedTooLittle } from "./agreement.ts";
import { MACHINES, MINUTES, SEED } from "./runs.ts";

it(
  "random machines, as they come, go the same way in Parley as in XState's own actor",
  () => expect(exercisedTooLittle(MACHINES / 2, SEED)).toEqual([]),
  10 * MINUTES,
);
