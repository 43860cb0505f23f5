import type { DrawnTime } from "../contract/drawn-time.ts";
import { parseDelay } from "../protocol/duration.ts";
import type { Chance } from "./chance.ts";
import { exponential, lognormal } from "./distributions.ts";

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
