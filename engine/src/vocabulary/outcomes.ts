/** What a final state may say of how the case ended (`meta.outcome`). */
export const OUTCOMES = {
  resolved: "Solved",
  answered: "Answered",
  thanked: "Thanked",
  letStand: "Left alone, on purpose",
  handedOff: "Handed over",
  merged: "Joined with another case",
  unanswered: "Ended without an answer",
} as const;

export type Outcome = keyof typeof OUTCOMES;
