import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder, exampleScenarios } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

const AIRLINE = exampleFolder("airline-care");
const SCENARIOS = exampleScenarios("airline-care").size;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-simulate-"));
  cpSync(AIRLINE, folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("parley simulate", () => {
  it("rehearses the airline's scenarios and says what happened", async () => {
    const { code, stdout } = await runParley(["simulate", AIRLINE]);
    expect(stdout).toContain("A lost bag leaves the thread and comes back solved");
    expect(SCENARIOS).toBeGreaterThan(1);
    expect(stdout).toContain(`\n${SCENARIOS} scenarios passed`);
    expect(code).toBe(0);
  });

  it("answers machines in JSON", async () => {
    const { code, stdout } = await runParley(["simulate", AIRLINE, "--json"]);
    const report = JSON.parse(stdout) as { scenarios: { passed: boolean; steps: unknown[] }[] };
    expect(report.scenarios).toHaveLength(SCENARIOS);
    expect(report.scenarios.every((scenario) => scenario.passed)).toBe(true);
    expect(code).toBe(0);
  });

  it("fails when an expectation fails, and shows both sides", async () => {
    const file = join(folder, "insults-are-left-alone.scenario.json");
    const scenario = JSON.parse(readFileSync(file, "utf8")) as { steps: { expect: { decision: { lead: string } } }[] };
    scenario.steps[0]!.expect.decision.lead = "duty";
    writeFileSync(file, JSON.stringify(scenario));
    const { code, stdout } = await runParley(["simulate", folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/decision\.lead.*duty.*none/s);
  });

  it("names the file that it cannot read", async () => {
    writeFileSync(join(folder, "broken.scenario.json"), "{");
    const { code, stderr } = await runParley(["simulate", folder]);
    expect(code).toBe(1);
    expect(stderr).toContain("broken.scenario.json");
    expect(stderr).not.toContain("    at ");
  });
});
