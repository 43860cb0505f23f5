import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder, exampleScenarios } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";
import { PARLEY } from "../kit/server-process.ts";

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

  it("runs them with the brand that is named instead of the folder's", async () => {
    const other = join(folder, "another-brand.json");
    const brand = JSON.parse(readFileSync(join(AIRLINE, "brand.json"), "utf8")) as object;
    writeFileSync(other, JSON.stringify({ ...brand, timeZone: "Pacific/Auckland" }));
    const { code, stdout } = await runParley(["simulate", AIRLINE, "--brand", other]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAIL|failed/);
  });

  it("names the file that it cannot read", async () => {
    writeFileSync(join(folder, "broken.scenario.json"), "{");
    const { code, stderr } = await runParley(["simulate", folder]);
    expect(code).toBe(1);
    expect(stderr).toContain("broken.scenario.json");
    expect(stderr).not.toContain("    at ");
  });

  it("runs the others beside a file that is no scenario, and tells of it to every reader", async () => {
    const lone = mkdtempSync(join(tmpdir(), "parley-simulate-"));
    for (const name of ["protocol.json", "brand.json", "insults-are-left-alone.scenario.json"])
      cpSync(join(AIRLINE, name), join(lone, name));
    writeFileSync(join(lone, "broken.scenario.yaml"), "title: [unclosed");
    const pretty = await runParley(["simulate", lone]);
    expect([pretty.code, pretty.stdout]).toEqual([
      1,
      expect.stringMatching(/1 scenario passed, 1 file is no scenario/),
    ]);
    const told = JSON.parse((await runParley(["simulate", lone, "--json"])).stdout) as object;
    expect(told).toMatchObject({
      passed: false,
      scenarios: [{ passed: true }],
      broken: [{ file: "broken.scenario.yaml" }],
    });
    const { code, stdout } = await runParley(["simulate", lone, "--reporter", "junit"]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/tests="2".*errors="1".*is not YAML/s)]);
    writeFileSync(join(lone, "broken.scenario.yaml"), "title: A\nat: today\nsteps: [{ untill: Monday 09:00 }]");
    const faults = await runParley(["simulate", lone]);
    expect(faults.stdout).toContain("at: This is no instant");
    expect(faults.stdout).toContain("steps.0: One of these has to stand here: mention, event, wait, until, fails");
    rmSync(lone, { recursive: true, force: true });
  });

  it("runs scenarios written in YAML, for several cases, and says which names the protocol does not have", async () => {
    const lone = mkdtempSync(join(tmpdir(), "parley-simulate-"));
    for (const name of ["protocol.json", "brand.json"]) cpSync(join(AIRLINE, name), join(lone, name));
    const file = join(lone, "who-writes.scenario.yaml");
    const scenario = (state: string): string => `
title: Whoever asks gets an answer
at: 2026-03-02T10:00:00Z
cases:
  - { title: a few know them, followers: 12 }
  - { title: many know them, followers: 900000 }
never: { states: [${state}] }
steps:
  - mention: { text: "How many bags may I take?", author: { handle: ann, followers: <followers> } }
    expect: { decision: { respond: "yes" } }
  - until: Tuesday 09:00
`;
    writeFileSync(file, `${scenario("ignored")}  - fails: telegraph\n`);
    const unknown = await runParley(["simulate", lone, "--reporter", "junit"]);
    expect(unknown.code).toBe(1);
    expect(unknown.stdout).toContain(
      '<testcase classname="who-writes.scenario.yaml" name="Whoever asks gets an answer: a few know them"',
    );
    expect(unknown.stderr).toBe("error 2 of 2 scenarios failed\n");
    expect(unknown.stdout).toContain("never.states.0: there is no state &quot;ignored&quot;.");
    expect(unknown.stdout).toContain("steps.2.fails: there is no effect &quot;telegraph&quot;.");
    writeFileSync(file, "steps: [");
    expect((await runParley(["simulate", lone])).stderr).toContain("who-writes.scenario.yaml is not YAML: ");
    rmSync(lone, { recursive: true, force: true });
  });

  it("tells what no scenario reaches, and fails below the coverage that is asked for", async () => {
    const { code, stdout, stderr } = await runParley([
      "simulate",
      AIRLINE,
      "--coverage",
      "--least",
      "state=100,clock=101",
    ]);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining('"101" is no percentage from 0 to 100')]);
    const low = await runParley(["simulate", AIRLINE, "--coverage", "--least", "condition=100"]);
    expect(low.stdout).toMatch(/^Conditions +\d/m);
    expect(low.stdout).toContain("not reached:");
    expect(low.stderr).toMatch(/^error coverage of conditions is [\d.]+ %, and must be 100 %$/m);
    expect(low.code).toBe(1);
    const built = await runParley(["simulate", AIRLINE, "--reporter", "junit", "--least", "condition=100"]);
    expect(built.stdout).toMatch(/<testcase classname="coverage" name="condition">\s*<failure message="coverage of/);
    expect([built.stderr, built.code]).toEqual([low.stderr, 1]);
    const read = await runParley(["simulate", AIRLINE, "--json", "--least", "condition=100"]);
    expect(JSON.parse(read.stdout)).toMatchObject({ passed: false, lacking: [{ kind: "condition", least: 1 }] });
  });

  it("runs again when a file changes, until it is told to stop", async () => {
    const lone = mkdtempSync(join(tmpdir(), "parley-simulate-"));
    cpSync(AIRLINE, lone, { recursive: true });
    const child = spawn(process.execPath, [PARLEY, "simulate", lone, "--watch"], {
      env: { ...process.env, NO_COLOR: "1" },
    });
    const said = (async function* () {
      let all = "";
      for await (const chunk of child.stdout) yield (all += String(chunk));
    })();
    const until = async (text: RegExp): Promise<void> => {
      for (;;) {
        const { value, done } = await said.next();
        if (done === true) throw new Error(`it ended before it said ${text}`);
        if (text.test(value)) return;
      }
    };
    await until(/scenarios passed/);
    await once(child.stderr, "data");
    const file = join(lone, "insults-are-left-alone.scenario.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"respond": "no"', '"respond": "yes"'));
    await until(/1 of \d+ scenarios failed/);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([1, null]);
    rmSync(lone, { recursive: true, force: true });
  });
});
