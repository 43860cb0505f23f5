import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

let folder: string;
const file = (name: string, content?: unknown): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, JSON.stringify(content));
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-exchange-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MACHINE = {
  id: "Kiosk",
  initial: "идле",
  states: { идле: { on: { COIN: { target: "two words", guard: "isReal" } } }, "two words": { after: { 500: "идле" } } },
};

describe("parley import and export", () => {
  it("take a machine in and give an equal one back; what nobody runs is said on stderr", async () => {
    const taken = await runParley(["import", file("machine.json", MACHINE), "-o", file("protocol.json")]);
    expect(taken).toMatchObject({ code: 0, stdout: "" });
    expect(taken.stderr).toContain('machine.идле#COIN[0] The guard "isReal" is never true.');
    const given = await runParley(["export", file("protocol.json"), "--to", "xstate"]);
    expect(given.code).toBe(0);
    expect(JSON.parse(given.stdout)).toEqual(MACHINE);
  });

  it("take in a file with a byte order mark, as some tools write it", async () => {
    const marked = file("marked.json");
    writeFileSync(marked, `\uFEFF${JSON.stringify({ initial: "a", states: { a: {} } })}`);
    expect(await runParley(["import", marked])).toMatchObject({ code: 0, stderr: "" });
  });

  it("refuse a malformed machine with the place, and write nothing", async () => {
    const { code, stdout, stderr } = await runParley(["import", file("bad.json", { initial: "b", states: { a: {} } })]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('It begins in "b", which it does not have.');
  });

  it("export the airline's protocol as a runbook and as a diagram, and say what XState cannot count", async () => {
    const airline = exampleFolder("airline-care");
    const book = file("runbook.md");
    expect(await runParley(["export", airline, "--to", "markdown", "-o", book])).toMatchObject({ code: 0, stdout: "" });
    expect(readFileSync(book, "utf8")).toMatch(/^# .+\n/);
    expect((await runParley(["export", airline, "--to", "mermaid"])).stdout).toMatch(/^stateDiagram-v2\n/);
    expect((await runParley(["export", airline, "--to", "xstate"])).stderr).toContain("XState knows no schedules");
  });

  it.each([[["export", "x"]], [["export", "x", "--to", "paper"]], [["import"]]])(
    "%s is a matter of usage",
    async (args) => {
      expect((await runParley(args)).code).toBe(2);
    },
  );

  it("say when the output cannot be written", async () => {
    const { code, stderr } = await runParley([
      "import",
      file("machine.json", MACHINE),
      "-o",
      join(folder, "no", "where.json"),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("cannot be written");
  });
});
