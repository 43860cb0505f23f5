import { useCallback, useRef } from "react";
import type { Chart } from "../../model/chart.ts";
import { walk, type Walk, type WalkStep } from "../../model/walk.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

const ENDS: Readonly<Record<WalkStep, string>> = {
  on: t("It leads no further"),
  back: t("Nothing leads here"),
  next: t("There is nothing beside it"),
  before: t("There is nothing beside it"),
};

/** Goes along the lines of the chart from what is chosen, and tells where it got to. */
export function useWalk(store: DesignStore, chart: Chart): (step: WalkStep) => void {
  const last = useRef<Walk | null>(null);
  return useCallback(
    (step: WalkStep) => {
      const [at = null] = store.get().history.now.selection;
      const next = walk(chart, at, step, last.current?.id === at ? last.current.goal : null);
      if (next === null) return store.tell(ENDS[step], true);
      last.current = next;
      store.choose([next.id]);
      store.tell(next.words);
    },
    [store, chart],
  );
}
