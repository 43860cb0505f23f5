import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";
import { PARLEY } from "../kit/server-process.ts";
import { spawnParley } from "../kit/spawn-parley.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-cli-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oneLine = (text: string): string => {
  expect(text.trim().split("\n")).toHaveLength(1);
  return text.trim();
};

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, stdout } = await spawnParley(["--help"]);
    expect(code).toBe(0);
    for (const command of ["serve", "simulate", "replay", "check", "key"]) expect(stdout).toContain(command);
  });

  it.each([[["dance"]], [["simulate", "--sideways"]], [["replay"]]])("%s is a matter of usage", async (args) => {
    const { code, stderr } = await runParley(args);
    expect(code).toBe(2);
    expect(stderr).not.toContain("    at ");
  });

  it("says and ends with the same in a process of its own as it does here", async () => {
    const args = ["simulate", "--sideways"];
    expect(await spawnParley(args)).toEqual(await runParley(args));
  });

  it("finds nothing wrong with the airline's protocol", async () => {
    expect((await spawnParley(["check", exampleFolder("airline-care")])).code).toBe(0);
  });

  it.each([
    ["simulate", exampleFolder("airline-care"), 0],
    ["check", `${exampleFolder("airline-care")}brand.json`, 1],
  ])("%s ends as it would have ended when nobody reads what it prints", async (command, file, code) => {
    const child = spawn(process.execPath, [PARLEY, command, file], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let complaint = "";
    child.stderr.on("data", (chunk: unknown) => (complaint += String(chunk)));
    expect(await once(child, "close")).toEqual([code, null]);
    expect(complaint).not.toContain("EPIPE");
  });
});

describe("parley serve says in one line, and ends with 1, when", () => {
  it("the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await spawnParley(["serve"], { PORT: String(port), PARLEY_DATA: join(folder, "taken") });
    other.close();
    expect(oneLine(stderr)).toContain(`port ${port} is taken`);
    expect(code).toBe(1);
  });

  it("the data folder cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const { code, stderr } = await spawnParley(["serve"], { PORT: "0", PARLEY_DATA: join(folder, "file", "data") });
    expect(oneLine(stderr)).toContain("cannot be written");
    expect(code).toBe(1);
  });

  it("a setting makes no sense", async () => {
    const { code, stderr } = await spawnParley(["serve"], { PORT: "many", PARLEY_DATA: join(folder, "setting") });
    expect(oneLine(stderr)).toContain("PORT");
    expect(code).toBe(1);
  });
});
