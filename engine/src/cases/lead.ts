import type { CaseEvent } from "./step.ts";
import type { Turn } from "./turn.ts";

/** Gives a case to a lead; another one than it had is a transfer. */
export function giveLead(turn: Turn, lead: string, because: string): void {
  const before = turn.decision.lead;
  if (before.status === "decided" && before.value !== lead)
    turn.facts = { ...turn.facts, case: { ...turn.facts.case, transfers: turn.facts.case.transfers + 1 } };
  turn.answer("lead", lead, because);
  turn.effect("lead", { lead, because });
}

/**
 * What `lead.handedOver` does by itself, whether the protocol listens or not: the case has the other lead. One that nobody
 * leads, or that is handed to a lead that there is not, stays as it is; false then.
 */
export function handOver(turn: Turn, { type, data = {} }: CaseEvent): boolean {
  if (type !== "lead.handedOver") return false;
  const { to, because } = data;
  const hindrance = whyNot(turn, to);
  if (typeof to !== "string" || hindrance !== null) {
    turn.trace.push({ kind: "noted", text: `the lead stays: ${hindrance}` });
    return false;
  }
  giveLead(turn, to, typeof because === "string" ? `handed over: ${because}` : "handed over");
  return true;
}

function whyNot({ program, decision: { lead } }: Turn, to: unknown): string | null {
  if (typeof to !== "string") return "nobody is named whose the case should be";
  if (!Object.hasOwn(program.brand.leads, to)) return `there is no lead "${to}"`;
  if (lead.status !== "decided") return "nobody leads the case";
  return lead.value === to ? `"${to}" has it already` : null;
}
