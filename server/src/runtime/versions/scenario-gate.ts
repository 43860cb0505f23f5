import { setImmediate as nextTurn } from "node:timers/promises";
import { examine, parseScenario, ParleyError, runScenario, type Program } from "@parley/engine";
import type { Gate, GateFinding } from "./gate.ts";

/** Every scenario must pass. Other work goes on between two of them. */
export function scenarioGate(scenarios: readonly unknown[]): Gate {
  return async (protocol, brand) => {
    const { program, issues } = examine(protocol, brand);
    // What cannot run is not rehearsed; the checker says why.
    if (issues.some(({ severity }) => severity === "error")) return [];
    const findings: GateFinding[] = [];
    for (const [index, scenario] of scenarios.entries()) {
      findings.push(...rehearsed(program, scenario, `scenarios.${index}`));
      await nextTurn();
    }
    return findings;
  };
}

function rehearsed(program: Program, document: unknown, at: string): GateFinding[] {
  try {
    const { title, steps } = runScenario(program, parseScenario(document));
    return steps.flatMap(({ failures }, step) =>
      failures.map(({ path, expected, actual }) =>
        finding(
          `${at}.steps.${step}`,
          `Scenario "${title}", step ${step + 1}: ${path} should be ${JSON.stringify(expected)}, and is ${JSON.stringify(actual)}.`,
        ),
      ),
    );
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return [finding(error.at === undefined ? at : `${at}.${error.at}`, error.message)];
  }
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
