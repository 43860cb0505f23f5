import { strength, wordsOf, type Evidence } from "./evidence.ts";

const ENOUGH = 3;

/** Whether somebody is stranded or at risk now, and the words that show it. */
export function readUrgency(evidence: Evidence): { readonly urgent: boolean; readonly because: string } {
  const alarm = strength(evidence, "urgent");
  const risk = strength(evidence, "risk");
  const now = strength(evidence, "now");
  const trouble = strength(evidence, "lack") + strength(evidence, "ask") + strength(evidence, "urgent");
  // Somebody vulnerable, now, in trouble: urgent even if no single word says so.
  const combined = alarm + (risk > 0 && now > 0 && trouble > 0 ? 2 : 0);
  const doubt =
    Math.max(0, strength(evidence, "past") - (now > 0 && alarm >= 4 ? 1 : 0)) +
    strength(evidence, "hypothetical") * (now > 0 ? 0.5 : 1);
  const urgent = alarm > 0 && combined - doubt >= ENOUGH;
  return { urgent, because: urgent ? wordsOf(evidence, "urgent", "risk") : "" };
}
