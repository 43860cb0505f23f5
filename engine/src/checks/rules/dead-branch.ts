import { called, occasion, placeOfMove } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";

export const deadBranch: Rule<Subject> = {
  code: "dead-branch",
  title: "A branch behind an unconditional one",
  why: "The people for whom the branch was drawn are treated like everybody else.",
  mend: "Move it before the branch without a condition, or delete it.",
  check({ chart, protocol }) {
    return chart.moves.flatMap((move) => {
      if (move.behind === null) return [];
      const where = `${called(move.source)} ${occasion(move, protocol)}`;
      return {
        severity: "error",
        certain: true,
        at: placeOfMove(move),
        message: `${where}: this branch is never taken, since one before it asks no condition.`,
      };
    });
  },
};
