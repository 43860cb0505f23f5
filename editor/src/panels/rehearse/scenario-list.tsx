import { Button, ScrollArea } from "@mantine/core";
import type { Brand, Protocol, UnknownName } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import type { Chart } from "../../model/chart.ts";
import { differenceOf } from "../../model/rehearsal/failure-words.ts";
import type { ScenarioDocument } from "../../model/rehearsal/mend-scenario.ts";
import { hasPassed, type DocumentRun, type ScenarioRun } from "../../model/rehearsal/run-all.ts";
import { t } from "../../texts/texts.ts";

/** What can be done with one scenario of a draft, by its place in the list. */
export interface ScenarioDeeds {
  /** Opens it as a rehearsal, at the first step that failed. `run`: which of its cases. */
  readonly onOpen: (index: number, run: number) => void;
  readonly onMend: (index: number) => void;
  readonly onDownload: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

interface ScenarioListProps extends ScenarioDeeds {
  readonly scenarios: readonly ScenarioDocument[];
  /** How each came out; null before they did. */
  readonly documents: readonly DocumentRun[] | null;
  readonly isRunning: boolean;
  readonly mayChange: boolean;
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly onRunAll: () => void;
}

/** The scenarios of a draft, and how each came out; a click opens the rehearsal where it failed. */
export function ScenarioList(props: ScenarioListProps) {
  const { scenarios, documents, isRunning, onRunAll } = props;
  if (scenarios.length === 0)
    return (
      <div className="list-empty">
        <h3>{t("No scenarios yet")}</h3>
        <p>{t("Rehearse something, then keep it as a scenario: from then on every change is tried on it.")}</p>
      </div>
    );
  const failed = documents?.filter((each) => !hasPassed(each)).length ?? 0;
  return (
    <ScrollArea className="list-scroll" type="hover" scrollbarSize={8}>
      <div className="scenario-head">
        <span role="status" className={failed === 0 ? "kept" : "late"}>
          {isRunning || documents === null
            ? t("Running …")
            : failed === 0
              ? t("{count, plural, one {It passes} other {All # pass}}", { count: scenarios.length })
              : t("{failed} of {count} fail", { failed, count: scenarios.length })}
        </span>
        <Button size="compact-xs" variant="default" loading={isRunning} onClick={onRunAll}>
          {t("Run all")}
        </Button>
      </div>
      <ul className="scenarios">
        {scenarios.map((document, index) => (
          <li key={`${index} ${titleOf(document)}`}>
            <OneScenario {...props} document={document} index={index} done={documents?.[index] ?? null} />
          </li>
        ))}
      </ul>
    </ScrollArea>
  );
}

interface OneScenarioProps extends Omit<ScenarioListProps, "scenarios" | "documents"> {
  readonly document: ScenarioDocument;
  readonly index: number;
  readonly done: DocumentRun | null;
}

function OneScenario({
  document,
  index,
  done,
  mayChange,
  onOpen,
  onMend,
  onDownload,
  onRemove,
  ...around
}: OneScenarioProps) {
  const title = titleOf(document);
  const failing = done?.runs.findIndex(({ passed }) => !passed) ?? -1;
  const worst = done?.runs[failing];
  return (
    <div className="scenario" data-testid="scenario" data-passed={done === null ? undefined : hasPassed(done)}>
      <button type="button" className="scenario-main" onClick={() => onOpen(index, Math.max(0, failing))}>
        <ScenarioMark done={done} />
        <span>
          <span className="scenario-title">{title}</span>
          {done !== null && done.runs.length > 1 && (
            <span className="log-detail">{t("{count} cases", { count: done.runs.length })}</span>
          )}
          {done?.trouble != null && <span className="scenario-fault">{done.trouble}</span>}
          {worst !== undefined && <FirstFault run={worst} {...around} />}
        </span>
      </button>
      <span className="scenario-deeds">
        {worst !== undefined && worst.unknown.length > 0 && mayChange && (
          <Button size="compact-xs" variant="default" onClick={() => onMend(index)}>
            {t("Mend the names")}
          </Button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t("Download “{title}”", { title })}
          title={t("Download as a file")}
          onClick={() => onDownload(index)}
        >
          <Icon name="download" size={13} />
        </button>
        {mayChange && (
          <button
            type="button"
            className="icon-button"
            aria-label={t("Delete “{title}”", { title })}
            title={t("Delete the scenario")}
            onClick={() => onRemove(index)}
          >
            <Icon name="bin" size={13} />
          </button>
        )}
      </span>
    </div>
  );
}

function ScenarioMark({ done }: { readonly done: DocumentRun | null }) {
  if (done === null) return <span className="verdict verdict-idle">…</span>;
  const passed = hasPassed(done);
  return (
    <span
      className={`verdict verdict-${passed ? "yes" : "no"}`}
      role="img"
      aria-label={passed ? t("passes") : t("fails")}
    >
      {passed ? "✓" : "✕"}
    </span>
  );
}

type Around = Pick<ScenarioListProps, "chart" | "protocol" | "brand">;

/** The first thing that did not hold; the rest stands in the rehearsal. */
function FirstFault({ run, ...around }: Around & { readonly run: ScenarioRun }) {
  const [gone] = run.unknown;
  if (gone !== undefined)
    return (
      <span className="scenario-fault">
        {gone.meant === null
          ? t("There is no {kind} “{name}” any more", { kind: KINDS[gone.kind], name: shortOf(gone) })
          : t("There is no {kind} “{name}”; “{meant}” may be meant", {
              kind: KINDS[gone.kind],
              name: shortOf(gone),
              meant: around.chart.byPath.get(gone.meant)?.title ?? gone.meant,
            })}
      </span>
    );
  const step = run.failures.findIndex((failures) => failures.length > 0);
  const failure = run.failures[step]?.[0];
  if (failure === undefined) return null;
  const { what, expected, actual } = differenceOf(failure, around);
  return (
    <span className="scenario-fault">
      {t("Step {step}, {what}: expected {expected}, was {actual}", { step: step + 1, what, expected, actual })}
    </span>
  );
}

/** The end of a state's path says enough in a list. */
const shortOf = ({ kind, name }: UnknownName): string => (kind === "state" ? (name.split(".").at(-1) ?? name) : name);

/** What names in scenarios stand for. */
export const KINDS = {
  state: t("state"),
  clock: t("clock"),
  effect: t("effect"),
  event: t("event"),
  lead: t("lead"),
  message: t("message"),
} as const;

/** A scenario's title, as far as it has one. */
export function titleOf({ title }: ScenarioDocument): string {
  return typeof title === "string" && title !== "" ? title : t("Without a title");
}
