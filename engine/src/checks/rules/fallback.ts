import { called, placeOf } from "../chart/words.ts";
import { entriesOfFallback } from "../chart/entry.ts";
import type { Finding, Rule, Subject } from "../rule.ts";

/** Who is told when a protocol without a fallback state fails; see `cases/advance.ts`. */
const DUTY = "duty";

export const fallback: Rule<Subject> = {
  code: "fallback",
  title: "Nobody looks when the protocol fails",
  why: "When a condition fails, the person must at least land on somebody's desk.",
  mend: "Let `onError` name a state that gives the case to a lead and tells them.",
  check({ chart, brand, protocol, settled }) {
    if (brand === null) return [];
    const finding = (severity: "error" | "warning", at: string, message: string): Finding => ({
      severity,
      certain: true,
      at,
      message,
    });
    const state = chart.fallback;
    if (state === null)
      return protocol.onError !== undefined || Object.hasOwn(brand.leads, DUTY)
        ? []
        : [
            finding(
              "warning",
              "onError",
              `There is no fallback state, and the brand has no lead “${DUTY}” who could be told instead.`,
            ),
          ];
    if (state.type === "final")
      return [
        finding("error", "onError", `${called(state)} ends the case: whoever wrote would be left without an answer.`),
      ];
    const entries = entriesOfFallback(chart.root, state);
    const done = entries.flatMap(({ actions }) => actions.map(({ type }) => type));
    const staysThere = entries.some(({ states }) => states.some((each) => settled.rests(each)));
    return done.includes("lead") || done.includes("notify") || !staysThere
      ? []
      : [finding("warning", placeOf(state), `${called(state)} takes what failed, and tells nobody.`)];
  },
};
