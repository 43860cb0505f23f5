import { ScrollArea } from "@mantine/core";
import type { Coverage, CoveragePoint, CoveredKind, Protocol } from "@parley/engine";
import { clockTitle } from "../../model/case-log.ts";
import type { Chart } from "../../model/chart.ts";
import { countsOf } from "../../model/rehearsal/covered.ts";
import { t } from "../../texts/texts.ts";
import { InspectorHead } from "../inspector-head.tsx";
import { Part } from "../part.tsx";

interface CoverageViewProps {
  readonly coverage: Coverage;
  /** What the rehearsal on the screen would add, by the ids of the points. */
  readonly added: ReadonlySet<string>;
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly onSelect: (path: string) => void;
  readonly onClose: () => void;
}

/** How much of each kind there is. */
export const COVERED_WORDS = {
  state: t("States"),
  transition: t("Transitions"),
  condition: t("Conditions, both ways"),
  row: t("Rows of tables"),
  clock: t("Moments of clocks"),
} as const satisfies Record<CoveredKind, string>;

/** What all scenarios reach of the protocol, by kind, and what none does. */
export function CoverageView({ coverage, added, chart, protocol, onSelect, onClose }: CoverageViewProps) {
  return (
    <ScrollArea className="inspector-scroll" type="hover" scrollbarSize={8}>
      <div className="inspector">
        <InspectorHead title={t("Coverage")} text={t("What the scenarios of this draft reach")} onClose={onClose} />
        {added.size > 0 && (
          <p className="notice-add">
            {t("The rehearsal on the screen would add {count}. Save it as a scenario to keep that.", {
              count: added.size,
            })}
          </p>
        )}
        {countsOf(coverage).map(({ kind, met, all }) => (
          <Part key={kind} title={COVERED_WORDS[kind]}>
            <div className="covered-count">
              <span className="num">{t("{met} of {all}", { met, all })}</span>
              <span className="covered-track" aria-hidden="true">
                <span style={{ width: `${(met / all) * 100}%` }} />
              </span>
            </div>
            <Lacking
              points={coverage.points.filter((point) => point.kind === kind && !point.met)}
              {...{ added, chart, protocol, onSelect }}
            />
          </Part>
        ))}
      </div>
    </ScrollArea>
  );
}

interface LackingProps extends Pick<CoverageViewProps, "added" | "chart" | "protocol" | "onSelect"> {
  readonly points: readonly CoveragePoint[];
}

function Lacking({ points, added, chart, protocol, onSelect }: LackingProps) {
  if (points.length === 0) return null;
  return (
    <details className="lacking">
      <summary>{t("{count} not reached", { count: points.length })}</summary>
      <ul>
        {points.map((point) => {
          const path = placeOf(point, chart);
          const words = pointWords(point, chart, protocol);
          return (
            <li key={point.id} data-added={added.has(point.id)}>
              {path === null ? (
                words
              ) : (
                <button type="button" className="link" onClick={() => onSelect(path)}>
                  {words}
                </button>
              )}
              {added.has(point.id) && <span className="kept"> {t("this run adds it")}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The state in which a point lies; null for what lies in none. */
function placeOf({ kind, of }: CoveragePoint, chart: Chart): string | null {
  if (kind === "state") return of;
  return kind === "row" || kind === "clock" ? null : rowOf(of, chart)?.source || null;
}

function pointWords({ kind, of, which }: CoveragePoint, chart: Chart, protocol: Protocol): string {
  if (kind === "state") return chart.byPath.get(of)?.title ?? of;
  if (kind === "row")
    return t("Row {row} of “{table}”", { table: protocol.tables[of]?.title ?? of, row: Number(which) + 1 });
  if (kind === "clock")
    return t("{clock}: {moment}", { clock: clockTitle(of, protocol), moment: CLOCK_MOMENTS[which ?? ""] ?? "" });
  const row = rowOf(of, chart);
  if (row === null) return of;
  const where = chart.byPath.get(row.source)?.title ?? protocol.title;
  const line = row.condition === null ? row.event : `${row.event}, ${row.condition}`;
  if (kind === "transition") return `${where}: ${line}`;
  return which === "true"
    ? t("{where}: {line}, holds", { where, line })
    : t("{where}: {line}, does not hold", { where, line });
}

const CLOCK_MOMENTS: Readonly<Record<string, string>> = {
  started: t("begins to run"),
  met: t("is kept"),
  due: t("runs out"),
};

function rowOf(
  id: string,
  { rootGroups, states }: Chart,
): { readonly source: string; readonly event: string; readonly condition: string | null } | null {
  for (const group of [...rootGroups, ...states.flatMap(({ groups }) => groups)]) {
    const row = group.rows.find((each) => each.id === id);
    if (row !== undefined) return { source: group.source, event: group.title, condition: row.condition };
  }
  return null;
}
