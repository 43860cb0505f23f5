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
      {marks?.stops.has(id) === true && (
        <span className="mark-stop" role="img" aria-label={t("breakpoint")} title={t("Time stops here")} />
      )}
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
