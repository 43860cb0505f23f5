import { called, placeOf } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";

export const noOtherwise: Rule<Subject> = {
  code: "no-otherwise",
  title: "A choice without “otherwise”",
  why: "Somebody to whom none of the conditions applies is left standing where nobody looks.",
  mend: "Add a last branch without a condition.",
  check({ chart, settled }) {
    return chart.states
      .filter(
        (state) =>
          state.type === "atomic" &&
          settled.rests(state) &&
          state.moves.length > 0 &&
          state.moves.every((move) => move.kind === "always" && move.guard !== null),
      )
      .map((state) => ({
        severity: "warning",
        certain: false,
        at: placeOf(state),
        message: `${called(state)} chooses between ${state.moves.length === 1 ? "one branch and nothing" : `${state.moves.length} branches`} and has no “otherwise”: whoever fits none of them stays there.`,
      }));
  },
};
