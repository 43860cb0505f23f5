import { z } from "zod";
import { parseDelay } from "../protocol/duration.ts";
import { Duration } from "../protocol/protocol.ts";
import type { Chance } from "./chance.ts";
import { exponential, lognormal } from "./distributions.ts";

/** A time longer than none (ISO 8601 duration). */
export const Time = Duration.refine((text) => (parseDelay(text)?.ms ?? 0) > 0, "Write a time longer than none.");

/**
 * A time that differs from one to the next: by its median and the time that nine in ten do not exceed (lognormal), by its
 * mean (exponential), or always the same. ISO 8601 durations.
 */
export const DrawnTime = z.union([
  z
    .strictObject({ median: Time, p90: Time })
    .refine(({ median, p90 }) => msOf(p90) > msOf(median), { path: ["p90"], error: "It lies above the median." }),
  z.strictObject({ mean: Time }),
  z.strictObject({ always: Time }),
]);
export type DrawnTime = z.infer<typeof DrawnTime>;

/** A time drawn, in whole ms and at least one, so that what engines make of the last bit of a logarithm changes nothing. */
export function drawTime(chance: Chance, time: DrawnTime): number {
  return Math.max(1, Math.round(drawn(chance, time)));
}

function drawn(chance: Chance, time: DrawnTime): number {
  if ("always" in time) return msOf(time.always);
  if ("mean" in time) return msOf(time.mean) * exponential(chance);
  return lognormal(chance, msOf(time.median), msOf(time.p90));
}

const known = new Map<string, number>();

/** The ms of an ISO 8601 duration, each text read once. */
export function msOf(text: string): number {
  let ms = known.get(text);
  if (ms === undefined) known.set(text, (ms = parseDelay(text)?.ms ?? 0));
  return ms;
}
