import type { Program, Protocol } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import type { Play } from "../../model/rehearsal/plays.ts";
import type { ScenarioDocument } from "../../model/rehearsal/mend-scenario.ts";
import { fileNameOf, type WrittenScenario } from "../../model/rehearsal/written-scenario.ts";
import { MendNames } from "../../panels/rehearse/mend-names.tsx";
import { SaveScenario } from "../../panels/rehearse/save-scenario.tsx";
import { titleOf } from "../../panels/rehearse/scenario-list.tsx";
import { t } from "../../texts/texts.ts";
import { download } from "../download.ts";
import { AskFirst } from "../protocols/ask-first.tsx";
import type { RehearsalStore } from "./rehearsal-store.ts";
import type { ScenarioRuns } from "./use-scenario-runs.ts";
import type { Scenarios } from "./use-scenarios.ts";

/** What is asked over the view. `index`: the place of a scenario among the draft's. */
export type RehearseDialog =
  | { readonly kind: "save" }
  | { readonly kind: "mend"; readonly index: number }
  | { readonly kind: "remove"; readonly index: number };

interface RehearseDialogsProps {
  readonly dialog: RehearseDialog;
  readonly program: Program;
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly rehearsals: RehearsalStore;
  readonly scenarios: Scenarios;
  readonly runs: ScenarioRuns;
  readonly way: readonly Play[];
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** Saving a rehearsal as a scenario, mending one whose names are gone, and deleting one. */
export function RehearseDialogs(props: RehearseDialogsProps) {
  const { dialog, program, chart, protocol, rehearsals, scenarios, runs, way, mayChange, onClose } = props;
  const { isSaving, error, change, forgetError } = scenarios;
  const close = (): void => {
    forgetError();
    onClose();
  };
  const done = (news: string) => (): void => {
    rehearsals.tell(news);
    onClose();
  };
  if (dialog.kind === "save")
    return (
      <SaveScenario
        {...{ program, chart, way, isSaving, error }}
        refusal={mayChange ? null : t("You may look at this draft, not change it: download the scenario instead.")}
        onSave={(written) =>
          change((all) => withScenario(all, written), done(t("Saved as “{title}”", { title: written.title })))
        }
        taken={scenarios.all.map(titleOf)}
        onDownload={downloadScenario}
        onClose={close}
      />
    );
  const document = scenarios.all[dialog.index];
  if (document === undefined) return null;
  // Others may have added some before it meanwhile: it is found by what it says.
  const isIt = (each: object): boolean => JSON.stringify(each) === JSON.stringify(document);
  const title = titleOf(document);
  if (dialog.kind === "remove")
    return (
      <AskFirst
        isOpen
        title={t("Delete “{title}”?", { title })}
        yes={t("Delete the scenario")}
        no={t("Keep it")}
        isGrave
        isBusy={isSaving}
        error={error}
        onYes={() => change((all) => all.filter((each) => !isIt(each)), done(t("Deleted “{title}”", { title })))}
        onNo={close}
      >
        <p>{t("It is not asked any more when this draft is published.")}</p>
      </AskFirst>
    );
  const unknown = runs.run?.documents[dialog.index]?.runs.find((run) => run.unknown.length > 0)?.unknown ?? [];
  return (
    <MendNames
      {...{ document, unknown, chart, protocol, isSaving, error }}
      brand={program.brand}
      onMend={(mended) =>
        change((all) => all.map((each) => (isIt(each) ? mended : each)), done(t("Mended “{title}”", { title })))
      }
      onClose={close}
    />
  );
}

/** Gives a scenario to the browser as a file that `npx parley simulate` takes. */
export function downloadScenario(scenario: WrittenScenario | { readonly [key: string]: unknown }): void {
  const { title } = scenario;
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  download(fileNameOf(typeof title === "string" ? title : ""), new Blob([text], { type: "application/json" }));
}

/** All scenarios with one more, or with it in the place of the one that is called the same. */
function withScenario(all: readonly ScenarioDocument[], written: WrittenScenario): ScenarioDocument[] {
  const place = all.findIndex((each) => titleOf(each) === written.title);
  return place === -1 ? [...all, { ...written }] : all.with(place, { ...written });
}
