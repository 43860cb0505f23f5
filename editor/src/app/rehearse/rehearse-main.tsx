import { useMemo } from "react";
import type { Brand, Coverage, Program, Protocol } from "@parley/engine";
import { Statechart } from "../../canvas/statechart.tsx";
import { Icon } from "../../look/icons.tsx";
import type { Chart } from "../../model/chart.ts";
import type { CaseAt } from "../../model/rehearsal/case-at.ts";
import { nowOf, type Play } from "../../model/rehearsal/plays.ts";
import { PlayBar } from "../../panels/rehearse/play-bar.tsx";
import { innermost, lightOf } from "../../projection/light.ts";
import { t } from "../../texts/texts.ts";
import type { RehearsalStore } from "./rehearsal-store.ts";
import type { SideView } from "./rehearse-side.tsx";
import { coverageLight, useMarks } from "./use-marks.ts";
import { useStops } from "./use-stops.tsx";

interface RehearseMainProps {
  readonly program: Program;
  readonly chart: Chart;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly rehearsals: RehearsalStore;
  readonly one: CaseAt | null;
  readonly view: SideView | null;
  readonly onView: (view: SideView | null) => void;
  /** What scenarios reach, while it is to be painted. */
  readonly coverage: Coverage | null;
  readonly hasCoverage: boolean;
  readonly added: ReadonlySet<string>;
  /** Does the inspector lie over the canvas? */
  readonly isCovered: boolean;
}

/** What the inspector covers of a narrow window; the style sheet says the same. */
const SIDE_WIDTH = 320;

/** The chart, lit by the rehearsal or by what scenarios reach, and below it what can happen next. */
export function RehearseMain(props: RehearseMainProps) {
  const { program, chart, protocol, rehearsals, one, view, onView, coverage, hasCoverage, added, isCovered } = props;
  const { rehearsal, breakpoints } = rehearsals.get();
  const here = nowOf(rehearsal);
  const { light, focus } = useLight(one, coverage, added);
  // Whoever had looked at a state sees what comes of it; who closed the moment wants the chart alone.
  const toMoment = (isPlayed: boolean): void => {
    if (isPlayed && view?.kind === "state") onView({ kind: "moment" });
  };
  const walk = useMemo(() => (here === null ? null : { id: here.id, taken: takenIn(here) }), [here]);
  const marks = useMarks(breakpoints, coverage, added);
  const { stops, menu } = useStops(rehearsals, chart, (path) => onView({ kind: "state", path }));
  return (
    <main className="canvas rehearse-main" aria-label={t("The protocol as a chart")} data-covered={isCovered}>
      <div className="rehearse-chart">
        <Statechart
          chart={chart}
          positions={protocol.layout}
          light={light}
          focus={focus}
          selected={view?.kind === "state" ? view.path : null}
          covered={isCovered ? SIDE_WIDTH : 0}
          onSelect={(path) => onView(path !== null ? { kind: "state", path } : view && { kind: "moment" })}
          stops={stops}
          marks={marks}
          walk={walk}
        />
        {menu}
        <div className="rehearse-over">
          {hasCoverage && (
            <button
              type="button"
              className="play-button"
              aria-pressed={coverage !== null}
              onClick={() => onView(coverage === null ? { kind: "coverage" } : { kind: "moment" })}
            >
              <Icon name="check" size={12} /> {t("Coverage")}
            </button>
          )}
          {view === null && one !== null && (
            <button type="button" className="play-button" onClick={() => onView({ kind: "moment" })}>
              {t("Show the moment")}
            </button>
          )}
        </div>
      </div>
      {here !== null && one !== null && coverage === null && (
        <PlayBar
          {...{ program, chart, rehearsal, here }}
          author={one.mentions[0]?.author ?? { handle: "customer" }}
          onPlay={(step) => toMoment(rehearsals.play(step))}
          onStep={rehearsals.step}
          onRunOn={() => toMoment(rehearsals.runOn())}
          onAnew={rehearsals.leave}
        />
      )}
    </main>
  );
}

/** What lights the chart: the case, or all that scenarios reach; and what of it is to be in view. */
function useLight(one: CaseAt | null, coverage: Coverage | null, added: ReadonlySet<string>) {
  return useMemo(() => {
    if (coverage !== null) return { light: coverageLight(coverage, added), focus: [] };
    return one === null
      ? { light: null, focus: [] }
      : { light: lightOf(one.active, one.journal), focus: innermost(one.active) };
  }, [one, coverage, added]);
}

/** The transitions of a play, in the order in which they were taken. */
function takenIn({ happened }: Play): string[] {
  return happened.steps.flatMap(({ trace }) =>
    trace.flatMap((entry) => (entry.kind === "considered" && entry.verdict === "taken" ? [entry.transition] : [])),
  );
}
