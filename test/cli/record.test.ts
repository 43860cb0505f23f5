import type { CaseExport, ReportBody, TurnBody } from "@parley/engine";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample } from "../kit/open-example.ts";
import { runParley } from "../kit/run-parley.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

describe("taking cases and reports out by the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-record-"));
  const environment = { PARLEY_DATA: folder };
  let id: string;
  beforeAll(async () => {
    const example = await openExample({ folder, clock: new VirtualClock("2026-03-02T09:00:00Z") });
    id = ((await (await example.post("/v1/brands/skylark/mentions", mentionOf("m1"))).json()) as TurnBody).case;
    await example.parley.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("case export writes everything as JSON, or a transcript to read", async () => {
    const json = await runParley(["case", "export", id], environment);
    expect([json.code, json.stderr]).toEqual([0, ""]);
    expect(JSON.parse(json.stdout) as CaseExport).toMatchObject({ id, received: [{ id: "m1" }] });
    const file = join(folder, "case.md");
    const markdown = await runParley(["case", "export", id, "--format", "markdown", "-o", file], environment);
    expect([markdown.code, markdown.stdout]).toEqual([0, ""]);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^# Case ${id}\n[^]*2026-03-02 09:00:00`));
  });

  it("case export fails for a case that is not there, and for a format that it does not know", async () => {
    const missing = await runParley(["case", "export", "case_none"], environment);
    expect([missing.code, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toContain('there is no case "case_none"');
    const format = await runParley(["case", "export", id, "--format", "pdf"], environment);
    expect([format.code, format.stdout]).toEqual([2, ""]);
    expect(format.stderr).toContain("use json or markdown");
  });

  it("report tells a brand's numbers, to read or as JSON", async () => {
    const span = ["--from", "2026-03-01", "--to", "2026-03-03T00:00:00Z"];
    const json = await runParley(["report", "--brand", "skylark", ...span, "--json"], environment);
    expect([json.code, json.stderr]).toEqual([0, ""]);
    expect(JSON.parse(json.stdout) as ReportBody).toMatchObject({
      from: "2026-03-01T00:00:00.000Z",
      cases: { opened: 1, open: 1, finished: 0 },
      unanswered: { cases: 0 },
    });
    const text = await runParley(["report", "--brand", "skylark", ...span], environment);
    expect(text.stdout).toContain("1 opened, 1 of them open, 0 finished");
    expect(text.stdout).toMatch(/Promised times\n {2}Case reply +0 met, 0 breached/);
    expect(text.stdout).toMatch(/ {2}x +1 cases +0 % answered +promised 1 h +first reply none/);
  });

  it("report fails for a brand that is not there, and for a time that is none", async () => {
    const missing = await runParley(["report", "--brand", "nobody"], environment);
    expect([missing.code, missing.stderr.includes('there is no brand "nobody"')]).toEqual([1, true]);
    const time = await runParley(["report", "--brand", "skylark", "--from", "yesterday"], environment);
    expect([time.code, time.stderr.includes("--from must be a date")]).toEqual([2, true]);
  });
});
