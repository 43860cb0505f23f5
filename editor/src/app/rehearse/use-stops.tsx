import { useMemo, useState, type ReactNode } from "react";
import type { ChartStops, StopPlace } from "../../canvas/chart-light.ts";
import { rowNamed, type Chart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import type { RehearsalStore } from "./rehearsal-store.ts";
import { StopMenu } from "./stop-menu.tsx";

/** How breakpoints are set on the chart, and the menu that asks for one while it is open. */
export function useStops(
  rehearsals: RehearsalStore,
  chart: Chart,
  onLook: (path: string) => void,
): { readonly stops: ChartStops; readonly menu: ReactNode } {
  const [place, setPlace] = useState<StopPlace | null>(null);
  const stops = useMemo(
    (): ChartStops => ({
      onToggle(kind, id) {
        rehearsals.toggleStop(kind, id);
        const said = { place: titleOf(chart, { kind, id }) };
        rehearsals.tell(
          rehearsals.get().breakpoints[kind].has(id)
            ? t("Time will stop at “{place}”.", said)
            : t("Time passes at “{place}” again.", said),
        );
      },
      onMenu: setPlace,
    }),
    [rehearsals, chart],
  );
  const { breakpoints } = rehearsals.get();
  const menu =
    place === null ? null : (
      <StopMenu
        place={place}
        title={titleOf(chart, place)}
        isStop={breakpoints[place.kind].has(place.id)}
        onToggle={() => stops.onToggle(place.kind, place.id)}
        onLook={place.kind === "states" ? () => onLook(place.id) : null}
        onClose={() => setPlace(null)}
      />
    );
  return { stops, menu };
}

const titleOf = (chart: Chart, { kind, id }: Pick<StopPlace, "kind" | "id">): string =>
  (kind === "states" ? chart.byPath.get(id)?.title : rowNamed(chart, id)?.condition) ?? id;
