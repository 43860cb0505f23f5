import { epochOf } from "../protocol/instant.ts";
import type { Facts } from "../vocabulary/facts.ts";

/** What the order of service looks at. */
export interface ServiceRank {
  /** 1 (first) to 5, as the protocol set it. */
  readonly priority: Facts["case"]["priority"];
  /** When the case is due, or null. ISO 8601, as all instants here. */
  readonly due: string | null;
  readonly openedAt: string;
  readonly id: string;
}

/**
 * The one order in which open cases are served, as a comparison for sorting: by priority; among equals by what is due
 * first, and what is never due last; then by who has waited longest; then by id. It sees neither reach nor channel, so
 * that nobody is served sooner for being louder or for where they wrote. Severity is impact: it does not reorder.
 */
export function compareService(a: ServiceRank, b: ServiceRank): number {
  return (
    a.priority - b.priority ||
    compareDue(a.due, b.due) ||
    epochOf(a.openedAt) - epochOf(b.openedAt) ||
    compareText(a.id, b.id)
  );
}

function compareDue(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return epochOf(a) - epochOf(b);
}

/** By code unit, as databases and every language can do it; words of a language sort differently from place to place. */
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
