import type { DesignChart } from "../../projection/design-chart.ts";
import type { DesignStore } from "./design-store.ts";

/** Chooses every box of the chart that somebody can take hold of. */
export function chooseAll(store: DesignStore, design: DesignChart | null): void {
  store.choose(
    (design?.nodes ?? [])
      .filter(({ content }) => content.kind !== "dot" && content.kind !== "arrival")
      .map(({ id }) => id),
  );
}
