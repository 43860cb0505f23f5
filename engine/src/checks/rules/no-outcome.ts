import { OUTCOMES } from "../../vocabulary/outcomes.ts";
import type { ChartState } from "../chart/chart.ts";
import { called, placeOf } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";

export const noOutcome: Rule<Subject> = {
  code: "no-outcome",
  title: "A final state without an outcome",
  why: "Nobody can count afterwards how many were helped, and how many were left alone.",
  mend: `Say it in \`meta.outcome\`: ${Object.keys(OUTCOMES).join(", ")}.`,
  check({ chart: { root } }) {
    const ends = finals(root);
    const enough = root.type === "parallel" && root.children.some((region) => finals(region).every(tells));
    return (root.type === "parallel" ? root.children.flatMap(finals) : ends)
      .filter((state) => !tells(state) && !enough)
      .map((state) => ({
        severity: "error",
        certain: true,
        at: placeOf(state),
        message: `${called(state)} ends a case and does not say how it ended${wrong(state)}.`,
      }));
  },
};

const finals = (state: ChartState): ChartState[] => state.children.filter((child) => child.type === "final");

function tells({ node }: ChartState): boolean {
  const outcome = node.meta?.["outcome"];
  return typeof outcome === "string" && Object.hasOwn(OUTCOMES, outcome);
}

/** What it says instead of an outcome. */
function wrong({ node }: ChartState): string {
  const outcome = node.meta?.["outcome"];
  return outcome === undefined ? "" : `: ${JSON.stringify(outcome)} is not an outcome`;
}
