import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import type { DesignStore } from "./design-store.ts";
import { problemPlace } from "./problem-place.ts";

/** Chooses the element of the next open finding, or of the one before; round and round. */
export function chooseNextProblem(store: DesignStore, issues: readonly Issue[], chart: Chart, back: boolean): void {
  const places = [
    ...new Set(issues.filter(({ accepted }) => accepted === undefined).map((issue) => problemPlace(issue, chart))),
  ];
  if (places.length === 0) return;
  const [chosen] = store.get().history.now.selection;
  const now = places.indexOf(chosen ?? "");
  const next = back ? (now <= 0 ? places.length - 1 : now - 1) : (now + 1) % places.length;
  const place = places[next];
  if (place !== undefined) store.choose([place]);
}
