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
    return silentEnds(root).map((state) => ({
      severity: "error",
      certain: true,
      at: placeOf(state),
      message: `${called(state)} ends a case and does not say how it ended${wrong(state)}.`,
    }));
  },
};

/** The final states with which a state can end without an outcome; of tracks side by side, one that tells is enough. */
function silentEnds(state: ChartState): ChartState[] {
  if (state.type === "final") return tells(state) ? [] : [state];
  if (state.type === "compound") return state.children.filter(({ type }) => type === "final").flatMap(silentEnds);
  const tracks = state.children.filter(({ type }) => type !== "history").map(silentEnds);
  return tracks.some((silent) => silent.length === 0) ? [] : tracks.flat();
}

function tells({ node }: ChartState): boolean {
  const outcome = node.meta?.["outcome"];
  return typeof outcome === "string" && Object.hasOwn(OUTCOMES, outcome);
}

/** What it says instead of an outcome. */
function wrong({ node }: ChartState): string {
  const outcome = node.meta?.["outcome"];
  return outcome === undefined ? "" : `: ${JSON.stringify(outcome)} is not an outcome`;
}
