import { ParleyError } from "@parley/engine";
import type { Caller } from "../../runtime/caller.ts";
import type { Services } from "../services.ts";

/** How many ms a caller has to wait until it may send so many mentions to a brand; 0 when it may now, and then they count. */
export function rateWait({ rates }: Pick<Services, "rates">, caller: Caller, brand: string, count: number): number {
  return rates.take(`${caller.id} ${brand}`, count);
}

/** Throws PARLEY_RATE_EXCEEDED when a caller sends more to a brand than its rate allows. */
export function mustKeepRate(services: Pick<Services, "rates">, caller: Caller, brand: string, count = 1): void {
  const retryAfterMs = rateWait(services, caller, brand, count);
  if (retryAfterMs === 0) return;
  throw new ParleyError("PARLEY_RATE_EXCEEDED", "this caller sends faster than its rate for the brand allows", {
    hint: "Send it again after the time in Retry-After; a stream (application/x-ndjson) is slowed down instead.",
    retryAfterMs,
  });
}
