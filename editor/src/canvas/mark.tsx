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

const SIGNS = { whole: "✓", partly: "½", not: "○" } as const;
