import {
  compile,
  coverageFrom,
  ParleyError,
  pointsIn,
  type Brand,
  type Coverage,
  type Failure,
  type Issue,
  type Protocol,
  type ScenarioResult,
  type UnknownName,
} from "@parley/engine";
import { SCENARIOS } from "../../limits.ts";
import { rehearsed, type Rehearsed } from "./rehearsed.ts";

/** A scenario as it is kept, and its place in the list, from 0. */
export interface KeptScenario {
  readonly place: number;
  readonly document: unknown;
}

/** Scenarios, and what they are to run on. */
export interface ScenariosSubject {
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly scenarios: readonly KeptScenario[];
}

/** What came otherwise than expected, and in which step, from 0. `at` is the virtual time after it. */
type FailureInStep = Failure & { readonly step: number; readonly title: string; readonly at: string };

/** What became of a scenario, or of a row of its cases. */
export interface RanScenario {
  readonly place: number;
  readonly title: string | null;
  readonly passed: boolean;
  readonly failures: readonly FailureInStep[];
  /** How many failures are left out. */
  readonly omitted: number;
  readonly unknown: readonly UnknownName[];
  /** Why it says nothing about the protocol. */
  readonly fault: {
    readonly message: string;
    readonly hint: string | undefined;
    readonly issues: readonly Issue[];
  } | null;
}

/** Scenarios that ran, and what they reach together. */
export interface ScenariosRun {
  /** The hash of the protocol's content. */
  readonly version: string;
  readonly scenarios: readonly RanScenario[];
  readonly coverage: Coverage;
}

/**
 * Runs scenarios, after `at` was told which. Throws PARLEY_PROTOCOL_UNSOUND when the protocol cannot run, and
 * PARLEY_SCENARIO_INVALID when they are more than may run together.
 */
export function runScenarios(subject: ScenariosSubject, at: (where: string) => void): ScenariosRun {
  at("protocol");
  const program = compile(subject.protocol, subject.brand);
  const met = new Set<string>();
  const ran: RanScenario[] = [];
  let room: number = SCENARIOS.toldLength;
  for (const { place, document } of subject.scenarios) {
    at(`scenarios.${place}`);
    for (const each of rehearsed(program, document)) {
      if (ran.length === SCENARIOS.together) throw tooMany(place);
      const told = "result" in each ? toldOf(failuresOf(each.result), room) : NOTHING_TOLD;
      room -= told.length;
      ran.push(ranOf(place, each, told));
      if ("result" in each)
        for (const { trace } of each.result.steps) for (const point of pointsIn(trace)) met.add(point);
    }
  }
  return { version: program.version, scenarios: ran, coverage: coverageFrom(program, met) };
}

/** The failures that are told, of how many, and how long they are as JSON. */
interface Told {
  readonly failures: readonly FailureInStep[];
  readonly of: number;
  readonly length: number;
}

const NOTHING_TOLD: Told = { failures: [], of: 0, length: 0 };

function toldOf(failures: readonly FailureInStep[], room: number): Told {
  const told: FailureInStep[] = [];
  let length = 0;
  for (const failure of failures) {
    const longer = length + JSON.stringify(failure).length;
    if (longer > room) break;
    told.push(failure);
    length = longer;
  }
  return { failures: told, of: failures.length, length };
}

function ranOf(place: number, each: Rehearsed, { failures, of }: Told): RanScenario {
  if ("error" in each) {
    const { error, title, unknown } = each;
    const issues = error.issues.length > 0 ? error.issues : [issue(error.at ?? "", error.message)];
    const fault = goneNames(unknown) ?? { message: error.message, hint: error.hint, issues };
    return { place, title, passed: false, failures, omitted: 0, unknown, fault };
  }
  const { title, passed, unknown } = each.result;
  return { place, title, passed, failures, omitted: of - failures.length, unknown, fault: goneNames(unknown) };
}

const failuresOf = ({ steps }: ScenarioResult): FailureInStep[] =>
  steps.flatMap(({ title, at, failures }, step) => failures.map((failure) => ({ step, title, at, ...failure })));

function goneNames(unknown: readonly UnknownName[]): RanScenario["fault"] {
  if (unknown.length === 0) return null;
  const issues = unknown.map(({ kind, name, at, meant }) =>
    issue(at, `There is no ${kind} "${name}".`, meant === null ? undefined : `Did you mean "${meant}"?`),
  );
  const names = unknown.map(({ kind, name }) => `${kind} "${name}"`).join(", ");
  return {
    message: `the protocol does not have what the scenario names: ${names}`,
    hint: "Write the names that the protocol has now.",
    issues,
  };
}

function issue(at: string, message: string, hint?: string): Issue {
  const more = hint === undefined ? {} : { hint };
  return { code: "scenario", severity: "error", certain: true, at, message, ...more };
}

const tooMany = (place: number): ParleyError =>
  new ParleyError(
    "PARLEY_SCENARIO_INVALID",
    `at most ${SCENARIOS.together} scenarios run together, rows of cases counted`,
    {
      at: `scenarios.${place}`,
      hint: "Name some of them with `only`.",
    },
  );
