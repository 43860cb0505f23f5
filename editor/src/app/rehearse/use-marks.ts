import { useMemo } from "react";
import type { Coverage } from "@parley/engine";
import { reachedParts } from "../../model/rehearsal/covered.ts";
import type { Breakpoints } from "../../model/rehearsal/pass-time.ts";
import type { ChartMarks } from "../../projection/chart-marks.ts";
import type { Light } from "../../projection/light.ts";

/** What is marked on the chart of a rehearsal: breakpoints, and coverage while it is looked at. */
export function useMarks(
  { states, rows }: Breakpoints,
  coverage: Coverage | null,
  added: ReadonlySet<string>,
): ChartMarks {
  return useMemo(
    () => ({
      stops: new Set([...states, ...rows]),
      covered: coverage === null ? null : reachedParts(coverage, added),
    }),
    [states, rows, coverage, added],
  );
}

/** The light of what scenarios reach: as if one case had been everywhere. */
export function coverageLight({ points }: Coverage, added: ReadonlySet<string>): Light {
  const met = points.filter((point) => point.met || added.has(point.id));
  const of = (kind: string): Set<string> =>
    new Set(met.filter((point) => point.kind === kind).map((point) => point.of));
  return { current: new Set(), visited: of("state"), taken: of("transition"), verdicts: new Map() };
}
