import { called, placeOf } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";

export const unreachableState: Rule<Subject> = {
  code: "unreachable-state",
  title: "No case ever comes to a state",
  why: "Whoever drew the state meant somebody to be treated so, and nobody ever is.",
  mend: "Lead a transition to it, or delete it.",
  check({ chart, settled }) {
    const unreached = chart.states.filter((state) => state.type !== "history" && !settled.reached(state));
    return unreached
      .filter((state) => state.parent === null || settled.reached(state.parent))
      .map((state) => ({
        severity: "error",
        certain: true,
        at: placeOf(state),
        message: `No case ever comes to ${called(state)}, whatever the conditions say: what it was to do for people never happens.`,
      }));
  },
};
