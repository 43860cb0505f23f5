import { NEW_KINDS, type NewKind } from "../../commands/new-states.ts";
import type { ChartState } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";

const KINDS: Readonly<Record<NewKind, string>> = {
  state: t("A state: something we do or wait for"),
  phase: t("A phase: states that belong together"),
  tracks: t("Tracks: things that go on side by side"),
  final: t("An end: the case is over"),
  history: t("A way back to where the case was"),
};

/** The kinds of states, as a form offers them. */
export const KIND_OPTIONS = NEW_KINDS.map((value) => ({ value, title: KINDS[value] }));

/** What a form calls the kind of a state. */
export function kindOf({ kind }: ChartState): NewKind {
  return kind === "atomic" ? "state" : kind;
}
