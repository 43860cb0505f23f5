import { Button } from "@mantine/core";
import type { Brand, Failure, Protocol } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { differenceOf } from "../../model/rehearsal/failure-words.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";

interface ExpectedHereProps {
  readonly failures: readonly Failure[];
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly brand: Brand;
  /** Expects what was there instead; null where that cannot be changed here. */
  readonly onAccept: ((failure: Failure) => void) | null;
}

/** What a scenario expected at this moment and what was there instead. */
export function ExpectedHere({ failures, chart, protocol, brand, onAccept }: ExpectedHereProps) {
  if (failures.length === 0) return null;
  return (
    <Part title={t("Not as the scenario expects")}>
      <ul className="differences" data-testid="differences">
        {failures.map((failure, index) => {
          const { what, expected, actual } = differenceOf(failure, { chart, protocol, brand });
          return (
            <li key={`${failure.path} ${index}`} className="note-card">
              <b>{what}</b>
              <dl>
                <div>
                  <dt>{t("Expected")}</dt>
                  <dd className="kept">{expected}</dd>
                </div>
                <div>
                  <dt>{t("There was")}</dt>
                  <dd className="late">{actual}</dd>
                </div>
              </dl>
              {onAccept !== null && (
                <Button size="compact-xs" variant="default" onClick={() => onAccept(failure)}>
                  {t("Expect this instead")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
