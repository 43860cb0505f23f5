import { useQuery } from "@tanstack/react-query";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { CaseSummary, PublishedBody } from "@parley/engine";
import { caseQuery } from "../api/queries.ts";
import { useLive } from "../api/use-live.ts";
import { Statechart } from "../canvas/statechart.tsx";
import { readChart, type Chart } from "../model/chart.ts";
import { CaseInspector } from "../panels/case-inspector.tsx";
import { restingTitle } from "../panels/case-row.tsx";
import { CaseList } from "../panels/case-list.tsx";
import { Outline } from "../panels/outline.tsx";
import { StateInspector } from "../panels/state-inspector.tsx";
import { innermost, lightOf } from "../projection/light.ts";
import { t } from "../texts/texts.ts";
import { usePlace, type Place } from "./place.ts";
import { Rail, type View } from "./rail.tsx";
import { StatusLine } from "./status-line.tsx";
import { TopBar } from "./top-bar.tsx";

interface DeskProps {
  readonly published: PublishedBody;
  readonly brands: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly onBrand: (id: string) => void;
  readonly who: string;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

/** What the inspector covers of a narrow window; the style sheet says the same. */
const SIDE_WIDTH = 320;

/** A brand's desk: its protocol on the canvas, its cases beside it, and what is chosen on the right. */
export function Desk({ published, brands, onBrand, who, stops, onView }: DeskProps) {
  const chart = useMemo(() => readChart(published.protocol, published.brand), [published]);
  const [place, go] = usePlace();
  const [view, setView] = useState<"live" | "protocol">("live");
  const [news, setNews] = useState("");
  const connection = useLive(published.brand.id, (summary) => setNews(newsOf(summary)));
  const caseId = place.kind === "case" ? place.id : null;
  const selected = place.kind === "state" ? place.path : null;
  const onSelect = useCallback(
    (path: string | null) => go(path === null ? { kind: "overview" } : { kind: "state", path }),
    [go],
  );
  const close = useCallback(() => go({ kind: "overview" }), [go]);
  useEscape(close);
  const narrow = useMediaQuery("(max-width: 1180px)", false, { getInitialValueInEffect: false });
  return (
    <div className="app">
      <TopBar published={published} brands={brands} onBrand={onBrand} who={who} />
      <Rail
        view={view}
        stops={[...stops, "live", "protocol"]}
        onView={(wanted) => (wanted === "live" || wanted === "protocol" ? setView(wanted) : onView(wanted))}
      />
      <section className="list" aria-label={view === "live" ? t("Cases") : t("Protocol")}>
        <header className="list-head">
          <h2>{view === "live" ? t("Cases") : published.protocol.title}</h2>
        </header>
        {view === "live" ? (
          <CaseList published={published} chosen={caseId} onChoose={(id) => go({ kind: "case", id })} />
        ) : (
          <Outline published={published} chart={chart} selected={selected} onSelect={onSelect} />
        )}
      </section>
      <main className="canvas" aria-label={t("The protocol as a chart")}>
        <LitChart
          chart={chart}
          positions={published.protocol.layout}
          caseId={caseId}
          selected={selected}
          covered={narrow && (place.kind === "case" || place.kind === "state") ? SIDE_WIDTH : 0}
          onSelect={onSelect}
        />
      </main>
      <Side place={place} published={published} chart={chart} onSelect={onSelect} onClose={close} />
      <StatusLine connection={connection} chart={chart} version={published.version} />
      <div className="visually-hidden" aria-live="polite">
        {news}
      </div>
    </div>
  );
}

interface LitChartProps {
  readonly chart: Chart;
  readonly positions: PublishedBody["protocol"]["layout"];
  readonly caseId: string | null;
  readonly selected: string | null;
  readonly covered: number;
  readonly onSelect: (path: string | null) => void;
}

function LitChart({ chart, positions, caseId, selected, covered, onSelect }: LitChartProps) {
  const { data } = useQuery({ ...caseQuery(caseId ?? ""), enabled: caseId !== null });
  const one = caseId === null ? undefined : data;
  const light = useMemo(() => (one === undefined ? null : lightOf(one.state.active, one.journal)), [one]);
  const focus = useMemo(() => innermost(one?.state.active ?? []), [one]);
  return (
    <Statechart
      chart={chart}
      positions={positions}
      light={light}
      focus={focus}
      selected={selected}
      covered={covered}
      onSelect={onSelect}
    />
  );
}

interface SideProps {
  readonly place: Place;
  readonly published: PublishedBody;
  readonly chart: Chart;
  readonly onSelect: (path: string) => void;
  readonly onClose: () => void;
}

function Side({ place, published, chart, onSelect, onClose }: SideProps) {
  const state = place.kind === "state" ? chart.byPath.get(place.path) : undefined;
  if (place.kind !== "case" && state === undefined) return null;
  return (
    <aside className="side" aria-label={place.kind === "case" ? t("The chosen case") : t("The chosen state")}>
      {place.kind === "case" && (
        <CaseInspector key={place.id} id={place.id} published={published} chart={chart} onClose={onClose} />
      )}
      {state !== undefined && (
        <StateInspector key={state.path} state={state} chart={chart} onSelect={onSelect} onClose={onClose} />
      )}
    </aside>
  );
}

/** A case that opened or moved, as a screen reader tells it. */
function newsOf(summary: CaseSummary): string {
  return `${summary.mention.name ?? summary.mention.author}: ${restingTitle(summary)}`;
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onEscape();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onEscape]);
}
