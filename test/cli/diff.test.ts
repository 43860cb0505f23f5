import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile, exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

const BEFORE = exampleFolder("airline-care");
let folder: string;
let after: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-diff-"));
  const text = exampleFile("airline-care", "protocol.json");
  after = join(folder, "after.json");
  writeFileSync(after, text.replace('"PT15M"', '"PT10M"').replaceAll("waitingForCustomer", "theirTurn"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("parley diff", () => {
  it("tells in sentences what changed, and ends with 0 unless one asks for the exit code", async () => {
    const { code, stdout } = await runParley(["diff", BEFORE, after]);
    expect(stdout.trim().split("\n")).toEqual([
      'Clock "Help right now" (clocks.urgentReply): within was PT15M (15 min), is PT10M (10 min).',
      'State "Wait for the customer" (machine.handling.conversation.working.theirTurn) has a new name; it was machine.handling.conversation.working.waitingForCustomer.',
      "",
      "Cases may go another way.",
    ]);
    expect(code).toBe(0);
    expect((await runParley(["diff", BEFORE, after, "--exit-code"])).code).toBe(1);
  });

  it("says that two are the same", async () => {
    expect(await runParley(["diff", BEFORE, BEFORE, "--exit-code"])).toMatchObject({ code: 0, stdout: "✓ the same\n" });
  });

  it("writes the difference as data", async () => {
    const { stdout } = await runParley(["diff", BEFORE, after, "--json"]);
    const path = "handling.conversation.working";
    expect(JSON.parse(stdout)).toMatchObject({
      behaviour: true,
      changes: [
        { part: "clock", how: "changed", fields: [{ field: "within", before: "PT15M", after: "PT10M" }] },
        { part: "state", how: "renamed", behaviour: false },
      ],
      states: { [`${path}.waitingForCustomer`]: `${path}.theirTurn` },
    });
  });
});
