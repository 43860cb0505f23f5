import {
  coverageOf,
  examine,
  parseScenarios,
  ParleyError,
  runScenario,
  type Brand,
  type Coverage,
  type Failure,
  type Protocol,
  type ScenarioResult,
  type TraceEntry,
  type UnknownName,
} from "@parley/engine";

/** What became of one scenario of a document: a document with `cases` holds several. */
export interface ScenarioRun {
  readonly title: string;
  readonly passed: boolean;
  /** What did not hold, step by step. */
  readonly failures: ReadonlyArray<readonly Failure[]>;
  readonly unknown: readonly UnknownName[];
}

/** What became of a document with scenarios. */
export interface DocumentRun {
  readonly runs: readonly ScenarioRun[];
  /** Why it could not be rehearsed at all. */
  readonly trouble: string | null;
}

/** What became of all scenarios of a draft, and what of the protocol they reach. */
export interface AllRun {
  readonly documents: readonly DocumentRun[];
  readonly coverage: Coverage;
}

/** Rehearses every scenario of a draft, on the engine that runs in production. */
export function runAll(protocol: Protocol, brand: Brand, documents: readonly object[]): AllRun {
  const { program } = examine(protocol, brand);
  const traces: TraceEntry[][] = [];
  const run = (document: object): DocumentRun => {
    try {
      const results = parseScenarios(document).map((scenario) => runScenario(program, scenario));
      for (const { steps } of results) traces.push(...steps.map(({ trace }) => [...trace]));
      return { runs: results.map(runOf), trouble: null };
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      return { runs: [], trouble: error.message };
    }
  };
  return { documents: documents.map(run), coverage: coverageOf(program, traces) };
}

function runOf({ title, passed, steps, unknown }: ScenarioResult): ScenarioRun {
  return { title, passed, failures: steps.map(({ failures }) => failures), unknown };
}

/** Did all of a document's scenarios pass? */
export const hasPassed = ({ runs, trouble }: DocumentRun): boolean =>
  trouble === null && runs.every(({ passed }) => passed);
