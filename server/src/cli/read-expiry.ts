import { UsageError } from "./usage-error.ts";

const DAYS = /^P([1-9]\d{0,4})D$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/;
const DAY_MS = 86_400_000;

/** Reads when something ends: `2027-01-31` (its midnight in UTC), `2027-01-31T12:00Z`, or `P90D` from now. Epoch ms. */
export function readExpiry(text: string, now: number): number {
  const days = DAYS.exec(text)?.[1];
  const at = days === undefined ? (INSTANT.test(text) ? Date.parse(text) : Number.NaN) : now + Number(days) * DAY_MS;
  if (Number.isNaN(at)) throw new UsageError(`"${text}" is no date: write 2027-01-31, 2027-01-31T12:00Z, or P90D`);
  if (at <= now) throw new UsageError(`"${text}" is in the past`);
  return at;
}
