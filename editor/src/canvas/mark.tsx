import type { CSSProperties } from "react";
import { t } from "../texts/texts.ts";
import { useChartLight } from "./chart-light.ts";
import "./mark.css";

/** What is marked at a state or a row of the chart: a breakpoint, and how far scenarios reach it. */
export function Mark({ id }: { readonly id: string }) {
  const { marks } = useChartLight();
  const covered = marks?.covered?.get(id);
  return (
    <>
      <StopMark id={id} />
      <FlowMark id={id} />
      {covered !== undefined && (
        <span
          className="mark-covered"
          data-covered={covered.covered}
          role="img"
          aria-label={covered.words}
          title={covered.words}
        >
          {SIGNS[covered.covered]}
        </span>
      )}
    </>
  );
}

/** A breakpoint: the sign of a road's end, so that its form tells it as well as its colour. */
export function StopMark({ id }: { readonly id: string }) {
  if (useChartLight().marks?.stops.has(id) !== true) return null;
  return (
    <span className="mark-stop" role="img" aria-label={t("breakpoint")} title={t("Time stops here")}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path className="mark-stop-sign" d="M5 .8h6L15.200 5v6L11 15.200H5L.8 11V5z" />
        <path className="mark-stop-bars" d="M6 5v6M10 5v6" />
      </svg>
    </span>
  );
}

/** How much of many mentions went through a state or took a transition. */
export function FlowMark({ id }: { readonly id: string }) {
  const flow = useChartLight().marks?.flows?.get(id);
  if (flow === undefined) return null;
  const style: CSSProperties & Record<"--share", number> = { "--share": flow.share };
  return (
    <span className="mark-flow num" role="img" aria-label={flow.words} title={flow.words} style={style}>
      {flow.short}
      {flow.more !== undefined && <span className="mark-flow-more"> · {flow.more}</span>}
    </span>
  );
}

const SIGNS = { whole: "✓", partly: "½", not: "○" } as const;
