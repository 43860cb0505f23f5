import { examine, type Brand, type Protocol, type ScenarioResult } from "@parley/engine";
import { rehearsed, type Rehearsed } from "../scenarios/rehearsed.ts";
import type { GateFinding } from "./gate.ts";

/** Lets every scenario run, after `at` was told where it stands; what fails or makes no sense is found, and closes the gate. */
export function rehearse(
  protocol: Protocol,
  brand: Brand,
  scenarios: readonly unknown[],
  at: (where: string) => void,
): GateFinding[] {
  if (scenarios.length === 0) return [];
  const { program, issues } = examine(protocol, brand);
  // What cannot run is not rehearsed; the checker says why.
  if (issues.some(({ severity }) => severity === "error")) return [];
  const findings: GateFinding[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const place = `scenarios.${index}`;
    at(place);
    // One after the other: what each did, with its traces, is let go before the next.
    for (const each of rehearsed(program, scenario)) findings.push(...findingsOf(each, place));
  }
  return findings;
}

function findingsOf(each: Rehearsed, at: string): GateFinding[] {
  if ("result" in each) return resultFindings(each.result, at);
  const { error } = each;
  return [finding(error.at === undefined ? at : `${at}.${error.at}`, error.message)];
}

function resultFindings({ title, steps, unknown }: ScenarioResult, at: string): GateFinding[] {
  const gone = unknown.map((each) =>
    finding(`${at}.${each.at}`, `Scenario "${title}": there is no ${each.kind} "${each.name}".`),
  );
  const failed = steps.flatMap(({ failures }, step) =>
    failures.map(({ path, expected, actual }) => {
      const should = path.startsWith("never.") ? "must never be" : `should be ${JSON.stringify(expected)}`;
      return finding(
        `${at}.steps.${step}`,
        `Scenario "${title}", step ${step + 1}: ${path} ${should}, and is ${JSON.stringify(actual)}.`,
      );
    }),
  );
  return [...gone, ...failed];
}

function finding(at: string, message: string): GateFinding {
  return {
    gate: "scenarios",
    closes: true,
    severity: "error",
    code: "scenario",
    message,
    at,
    hint: "Mend the protocol, or say in the scenario what shall happen.",
  };
}
