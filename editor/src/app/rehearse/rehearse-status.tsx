import { rowNamed, type Chart } from "../../model/chart.ts";
import { countsOf } from "../../model/rehearsal/covered.ts";
import { hasPassed } from "../../model/rehearsal/run-all.ts";
import { COVERED_WORDS } from "../../panels/rehearse/coverage-view.tsx";
import { t } from "../../texts/texts.ts";
import type { RehearsalState } from "./rehearsal-store.ts";
import type { ScenarioRuns } from "./use-scenario-runs.ts";

interface RehearseStatusProps {
  readonly state: RehearsalState;
  readonly runs: ScenarioRuns;
  /** What the rehearsal reaches that no scenario does. */
  readonly added: ReadonlySet<string>;
  readonly chart: Chart;
}

/** The line that says how far rehearsals and scenarios can be trusted, and what happened last. */
export function RehearseStatus({ state, runs, added, chart }: RehearseStatusProps) {
  const { program, errors, news } = state;
  const { run, trouble } = runs;
  const all = run?.documents.length ?? 0;
  const passed = run?.documents.filter(hasPassed).length ?? 0;
  const words = news.text === "" ? stopWords(state, chart) : news.text;
  return (
    <footer className="status">
      {program !== null && errors > 0 && (
        <span className="late">
          {t("{count, plural, one {# problem} other {# problems}}: what is wrong does nothing here", { count: errors })}
        </span>
      )}
      {trouble !== null && <span className="late">{t("The scenarios could not run: {why}", { why: trouble })}</span>}
      {run !== null && all === 0 && <span>{t("No scenario yet: what you play can be saved as one")}</span>}
      {run !== null && all > 0 && (
        <>
          <span className="num">{t("Scenarios: {passed} of {all} pass", { passed, all })}</span>
          <span className="num status-coverage">
            {countsOf(run.coverage)
              .slice(0, 3)
              .map(({ kind, met, all: total }) => `${COVERED_WORDS[kind]} ${met} / ${total}`)
              .join(" · ")}
            {added.size > 0 && ` · ${t("this run adds {count}", { count: added.size })}`}
          </span>
        </>
      )}
      <span className="news rehearse-news" data-refusal={news.isRefusal} aria-live="polite">
        {words}
      </span>
    </footer>
  );
}

function stopWords({ stop, program }: RehearsalState, chart: Chart): string {
  if (stop === null || program === null) return "";
  if (stop.kind === "endless") return t("Time stopped here: timers start each other without end.");
  if (stop.kind === "state")
    return t("Time stopped at “{state}”, your breakpoint", { state: chart.byPath.get(stop.id)?.title ?? stop.id });
  const row = rowNamed(chart, stop.id);
  return t("Time stopped where “{condition}” is asked, your breakpoint", { condition: row?.condition ?? stop.id });
}
