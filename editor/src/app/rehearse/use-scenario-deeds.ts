import { parseScenarios, ParleyError, type Failure } from "@parley/engine";
import { expectActual } from "../../model/rehearsal/mend-scenario.ts";
import type { ScenarioDeeds } from "../../panels/rehearse/scenario-list.tsx";
import { t } from "../../texts/texts.ts";
import { downloadScenario, type RehearseDialog } from "./rehearse-dialogs.tsx";
import type { RehearsalStore } from "./rehearsal-store.ts";
import type { ScenarioRuns } from "./use-scenario-runs.ts";
import type { Scenarios } from "./use-scenarios.ts";

interface ScenarioDeedsOf {
  readonly rehearsals: RehearsalStore;
  readonly scenarios: Scenarios;
  readonly runs: ScenarioRuns;
  readonly onDialog: (dialog: RehearseDialog) => void;
  /** A scenario stands on the screen as a rehearsal. */
  readonly onOpened: () => void;
}

/** What can be done with the scenarios of a draft, and what of the opened one does not hold at the moment that is looked at. */
export function useScenarioDeeds({ rehearsals, scenarios, runs, onDialog, onOpened }: ScenarioDeedsOf): {
  readonly deeds: ScenarioDeeds;
  readonly failures: readonly Failure[];
  /** Plays after which something does not hold. */
  readonly failing: ReadonlySet<number>;
  readonly onAccept: ((failure: Failure) => void) | null;
} {
  const { opened, rehearsal } = rehearsals.get();
  const step = opened?.plays.findIndex((play) => play === rehearsal.now) ?? -1;
  const document = opened === null ? undefined : scenarios.all[opened.index];
  const found = opened === null ? [] : (runs.run?.documents[opened.index]?.runs[opened.run]?.failures ?? []);
  const onOpen = (index: number, run: number): void => {
    const failing = runs.run?.documents[index]?.runs[run]?.failures.findIndex((each) => each.length > 0) ?? -1;
    try {
      const scenario = parseScenarios(scenarios.all[index])[run];
      if (scenario === undefined) return;
      const at = failing === -1 ? scenario.steps.length - 1 : failing;
      if (rehearsals.openScenario(index, run, scenario, at)) onOpened();
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      rehearsals.tell(error.message, true);
    }
  };
  return {
    deeds: {
      onOpen,
      onMend: (index) => onDialog({ kind: "mend", index }),
      onRemove: (index) => onDialog({ kind: "remove", index }),
      onDownload: (index) => {
        const wanted = scenarios.all[index];
        if (wanted !== undefined) downloadScenario(wanted);
      },
    },
    failures: found[step] ?? [],
    failing: new Set(opened?.plays.filter((_, index) => (found[index]?.length ?? 0) > 0)),
    // What is said once for many cases cannot be changed for one of them.
    onAccept:
      document === undefined || "cases" in document || scenarios.isSaving
        ? null
        : (failure) =>
            scenarios.change(
              (all) => all.map((each) => (sameJson(each, document) ? expectActual(each, step, failure) : each)),
              () => rehearsals.tell(t("The scenario expects it so from now on.")),
            ),
  };
}

const sameJson = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
