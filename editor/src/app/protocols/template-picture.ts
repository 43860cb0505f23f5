import { useComputedColorScheme } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { parseBrand, parseProtocol, type Protocol } from "@parley/engine";
import { templateQuery } from "../../api/templates.ts";
import { layOut } from "../../canvas/layout-worker.ts";
import { measureWithFonts } from "../../canvas/use-measure.ts";
import { readChart } from "../../model/chart.ts";
import { chartGraph } from "../../projection/chart-graph.ts";
import { chartPicture, type ChartPicture } from "../../projection/chart-picture.ts";
import { designChart, foundBy } from "../../projection/design-chart.ts";
import { INKS, type Inks } from "../../projection/picture-parts.ts";

/** A template is read without the brand that it was written for: what it names there is told by its name. */
const NO_BRAND = parseBrand({ id: "none", name: "No brand", timeZone: "UTC", languages: ["en"] });

let last: Promise<unknown> = Promise.resolve();

/** One layout after the other: each is work for a processor. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}

/** Lays a template out and gives its picture in any colours. */
async function drawn(protocol: Protocol): Promise<(inks: Inks) => ChartPicture> {
  const chart = readChart(protocol, NO_BRAND);
  const measure = await measureWithFonts();
  const graph = chartGraph(chart, measure);
  const found = foundBy(graph, await inTurn(() => layOut(graph)));
  const design = designChart(chart, graph, protocol.layout, found, measure);
  return (inks) => chartPicture(protocol.title, design, chart, measure, inks);
}

/** A picture that is drawn once somebody sees it; null until then. */
interface TemplatePicture {
  readonly picture: ChartPicture | null;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** The chart of a template as a picture in the colours of the page, drawn once somebody sees it. */
export function useTemplatePicture(id: string, isSeen: boolean): TemplatePicture {
  const client = useQueryClient();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery({
    queryKey: ["template-picture", id],
    queryFn: async () => ({ in: await drawn(parseProtocol((await client.fetchQuery(templateQuery(id))).document)) }),
    enabled: isSeen,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const picture = useMemo(() => data?.in(INKS[scheme]) ?? null, [data, scheme]);
  return { picture, error, onRetry: () => void refetch() };
}
