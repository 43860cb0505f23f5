import { ACTIONS, isActionType, QUESTIONS, stateOfTransition, type BacktestBody, type Protocol } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { clockTitle } from "../case-log.ts";
import type { Chart } from "../chart.ts";

type Cause = NonNullable<NonNullable<BacktestBody["result"]>["changes"]>["groups"][number]["cause"];

/** The first thing on which two versions parted, as a designer calls it. What the protocol at hand does not have keeps its name. */
export function causeInWords({ kind, of, condition }: Cause, chart: Chart, protocol: Protocol): string {
  const stateTitle = (path: string): string => chart.byPath.get(path)?.title ?? (path === "" ? protocol.title : path);
  const state = stateTitle(stateOfTransition(of));
  switch (kind) {
    case "condition":
      return t("“{condition}” in “{state}”", { state, condition: titleOf(protocol.conditions, condition ?? of) });
    case "transition":
      return t("A way out of “{state}”", { state });
    case "table":
      return t("Table “{title}”", { title: titleOf(protocol.tables, of) });
    case "clock":
      return t("Clock “{title}”", { title: clockTitle(of, protocol) });
    case "state":
      return t("State “{title}”", { title: stateTitle(of) });
    case "action":
      return isActionType(of) ? ACTIONS[of].title : of;
    case "decision":
      return QUESTIONS.find(({ field }) => field === of)?.title ?? of;
  }
}

function titleOf(named: { readonly [name: string]: { readonly title: string } }, name: string): string {
  return Object.hasOwn(named, name) ? (named[name]?.title ?? name) : name;
}
