import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTheTree, type PlantedTree } from "./planted-tree.ts";

const STEPS = ["install", "test", "run fmt:check", "run lint", "run types", "run boundaries", "run dead"];

/** Stands in for npm: writes down what it was asked, and fails at the step named in PLANTED_FAILURE. */
const FAKE_NPM = `#!/usr/bin/env bash
echo "$*" >> "$PLANTED_LOG"
[ "$*" != "\${PLANTED_FAILURE:-}" ]
`;

const FAKE_NODE = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: process.env.PLANTED_NODE } });\n`;

describe("scripts", () => {
  let tree: PlantedTree;

  beforeAll(() => {
    tree = copyTheTree();
    tree.plant({ "planted/npm": FAKE_NPM, "planted/node.cjs": FAKE_NODE });
    chmodSync(join(tree.root, "planted/npm"), 0o755);
  });
  afterAll(() => tree.remove());

  function runCi(failure: string): { readonly code: number | null; readonly steps: readonly string[] } {
    const log = join(tree.root, "planted", `${failure.replaceAll(/\W/g, "-")}.log`);
    const PATH = `${join(tree.root, "planted")}:${process.env["PATH"] ?? ""}`;
    const env = { ...process.env, PATH, PLANTED_LOG: log, PLANTED_FAILURE: failure };
    const { status } = spawnSync("bash", [join(tree.root, ".ci/run")], { env, cwd: "/" });
    return { code: status, steps: existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [] };
  }

  it("continuous integration runs every step", () => {
    expect(runCi("")).toEqual({ code: 0, steps: STEPS });
  });

  it.each(STEPS)("continuous integration stops when npm %s fails", (step) => {
    const { code, steps } = runCi(step);
    expect(code).not.toBe(0);
    expect(steps).toEqual(STEPS.slice(0, STEPS.indexOf(step) + 1));
  });

  it("npm run check is continuous integration", () => {
    const { scripts } = JSON.parse(readFileSync(join(tree.root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scripts["check"]).toBe("bash .ci/run");
  });

  it.each([
    ["16.20.2", 1],
    ["20.18.3", 1],
    ["20.19.0", 0],
    ["22.1.0", 0],
  ])("Node %s ends the check of the version with %i", (version, code) => {
    const args = ["--require", join(tree.root, "planted/node.cjs"), join(tree.root, "scripts/require-node.cjs")];
    const env = { ...process.env, PLANTED_NODE: version };
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    expect(status).toBe(code);
    expect(stderr).toBe(code === 0 ? "" : `Parley needs Node 20.19 or newer; this is Node ${version}.\n`);
  });
});
