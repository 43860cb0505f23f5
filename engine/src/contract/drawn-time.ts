import { z } from "zod";
import { parseDelay } from "../protocol/duration.ts";
import { Duration } from "../protocol/protocol.ts";

const msOf = (text: string): number => parseDelay(text)?.ms ?? 0;

/** A time longer than none (ISO 8601 duration). */
export const Time = Duration.refine((text) => msOf(text) > 0, "Write a time longer than none.");

/**
 * A time that differs from one to the next: by its median and the time that nine in ten do not exceed (lognormal), by its
 * mean (exponential), or always the same. ISO 8601 durations.
 */
export const DrawnTime = z.union([
  z.strictObject({ median: Time, p90: Time }).refine(({ median, p90 }) => msOf(p90) > msOf(median), {
    path: ["p90"],
    error: "Write a longer time than the half takes (the median).",
  }),
  z.strictObject({ mean: Time }),
  z.strictObject({ always: Time }),
]);
export type DrawnTime = z.infer<typeof DrawnTime>;
