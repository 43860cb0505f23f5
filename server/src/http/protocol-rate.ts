import { ParleyError } from "@parley/engine";
import type { Caller } from "../runtime/caller.ts";
import type { Services } from "./services.ts";

/** Throws PARLEY_RATE_EXCEEDED when a caller has whole protocols of a brand saved or looked at more often than it may. */
export function mustKeepProtocolRate(
  { protocolRates }: Pick<Services, "protocolRates">,
  caller: Caller,
  brand: string,
): void {
  const retryAfterMs = protocolRates.take(`${caller.id} ${brand}`, 1);
  if (retryAfterMs === 0) return;
  throw new ParleyError(
    "PARLEY_RATE_EXCEEDED",
    "this caller has protocols of the brand saved or looked at more often than it may",
    { hint: "Send it again after the time in Retry-After.", retryAfterMs },
  );
}
