import type { Issue, Protocol } from "@parley/engine";
import type { Attempt } from "../../commands/edit.ts";
import type { Chart } from "../../model/chart.ts";

/** What every form of the inspector works with. */
export interface FormAround {
  readonly chart: Chart;
  readonly issues: readonly Issue[];
  readonly run: (command: (protocol: Protocol) => Attempt) => boolean;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly mayChange: boolean;
}
