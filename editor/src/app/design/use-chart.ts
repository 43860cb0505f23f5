import { useMemo } from "react";
import type { Brand, Protocol } from "@parley/engine";
import { useSameParts } from "../../canvas/use-same-parts.ts";
import { chartOf, readParts, type Chart } from "../../model/chart.ts";

/** The chart of a document that is edited: what an edit leaves as it was stays the same object, and nobody draws it anew. */
export function useChart(protocol: Protocol, brand: Brand): Chart {
  const parts = useSameParts(useMemo(() => readParts(protocol, brand), [protocol, brand]));
  return useMemo(() => chartOf(parts), [parts]);
}
