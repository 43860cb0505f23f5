import { z } from "zod";

/** The most characters of a reason that somebody gives. */
const LONGEST = 500;

/** Why somebody does what they do; it is kept with it. */
export const Because = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .describe(`Why, in at most ${LONGEST} characters; it is kept.`);

/** A body that says nothing but why. */
export const BecauseInput = z.strictObject({ because: Because });
