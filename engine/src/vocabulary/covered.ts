/** What scenarios can reach: a state entered, a transition taken, a condition that held or did not, a row hit, a clock that started, was met or ran out. */
export const COVERED = ["state", "transition", "condition", "row", "clock"] as const;
export type CoveredKind = (typeof COVERED)[number];
