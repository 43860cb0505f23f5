import { called, placeOf } from "../chart/words.ts";
import { isEnd, movesFrom } from "../chart/selection.ts";
import { stuckLeaves } from "../chart/stuck.ts";
import type { Chart, ChartState } from "../chart/chart.ts";
import type { Rule, Subject } from "../rule.ts";

export const deadEnd: Rule<Subject> = {
  code: "dead-end",
  title: "A state without a way out",
  why: "Whoever wrote is kept waiting in a case that nobody can ever close.",
  mend: "Lead a transition out of it, or make it a final state that says its outcome.",
  check({ chart, settled }) {
    const dead = stuckLeaves(chart.root, (leaf) => settled.rests(leaf) && isDeadEnd(leaf, chart));
    return dead
      .filter(({ leaf }) => leaf.type !== "final")
      .map(({ leaf, beside }) => ({
        severity: beside ? "warning" : "error",
        certain: !beside,
        at: placeOf(leaf),
        message: beside
          ? `A case in ${called(leaf)} has no way on when the tracks beside it have none either: whoever wrote would wait for ever.`
          : `A case in ${called(leaf)} can never leave it: whoever wrote waits for ever.`,
      }));
  },
};

/** Does nothing lead from this innermost state to another one? */
export function isDeadEnd(leaf: ChartState, chart: Chart): boolean {
  return !isEnd(leaf, chart) && movesFrom(leaf).every((move) => move.targets.every((target) => target === leaf));
}
