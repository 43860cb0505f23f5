import type { TriageFacts } from "./facts.ts";

/** Why a triage fact is what it is: the words that showed it, or that the sender said so. */
export interface TriageReason {
  readonly fact: keyof TriageFacts;
  readonly value: TriageFacts[keyof TriageFacts];
  readonly because: string;
  /** 0 to 1. */
  readonly confidence: number;
}
