import type { Banded } from "./bands.ts";
import type { Currencies } from "./currencies.ts";
import type { RunMeasures } from "./run-measures.ts";

/** What came of one plan: a verdict in sentences, the bands over its runs, and each run, by its seed from 1 on. */
export interface StaffedPlan {
  readonly title: string;
  readonly protocol: string;
  readonly version: string;
  readonly verdict: readonly string[];
  readonly bands: Banded<RunMeasures>;
  readonly runs: readonly RunMeasures[];
}

/** By how much a plan differs from the first, in the runs of the same seeds; in sentences and in bands. */
export interface StaffingComparison {
  readonly before: string;
  readonly after: string;
  readonly verdict: readonly string[];
  readonly differences: Banded<RunMeasures>;
}

/** What came of all plans. `from` and `to` ISO 8601, end excluded. */
export interface StaffingResult {
  readonly demand: string;
  readonly from: string;
  readonly to: string;
  readonly seeds: number;
  readonly currencies: Currencies;
  readonly plans: readonly StaffedPlan[];
  /** Each plan but the first, against the first. */
  readonly comparisons: readonly StaffingComparison[];
}
