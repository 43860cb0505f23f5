import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runParley } from "../kit/run-parley.ts";

let folder: string;
let labelled: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-eval-"));
  labelled = join(folder, "labelled.csv");
  writeFileSync(
    labelled,
    [
      "tweet,class",
      '"The worst airline ever, this is a disgrace",negative',
      '"Your service is terrible, two hours late again",negative',
      '"Thank you so much, the crew was wonderful",positive',
      '"Are you open on Sunday?",query',
    ].join("\n"),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAPS = ["--map", "negative=complaint", "--map", "positive=praise", "--map", "query=question"];

describe("parley triage eval", () => {
  it("prints accuracy beside always the commonest label, scores per class and the confusion matrix", async () => {
    const { code, stdout } = await runParley([
      "triage",
      "eval",
      labelled,
      "--text",
      "tweet",
      "--label",
      "class",
      ...MAPS,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('accuracy  100.0 %   always "complaint" would be 50.0 %');
    expect(stdout).toMatch(/praise\s+100\.0 %\s+100\.0 %\s+100\.0 %\s+1/);
    expect(stdout).toMatch(/complaint\s+2\s+0\s+0/);
  });

  it("lets several answers count as one, and answers machines in JSON", async () => {
    const maps = ["negative", "query", "complaint", "question"].map((name) => `--map=${name}=cold`);
    const { code, stdout } = await runParley([
      "triage",
      "eval",
      labelled,
      "--text=tweet",
      "--label=class",
      "--json",
      ...maps,
      "--map=positive=warm",
      "--map=praise=warm",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      fact: "intent",
      count: 4,
      confusion: { cold: { cold: 3 }, warm: { warm: 1 } },
    });
  });

  it("names a label that triage cannot answer, and how to say what it counts as", async () => {
    const { code, stderr } = await runParley(["triage", "eval", labelled, "--text", "tweet", "--label", "class"]);
    expect(code).toBe(1);
    expect(stderr).toContain('line 2: "negative" is not what triage can answer');
    expect(stderr).toContain("--map");
  });

  it("names a column that is not there", async () => {
    const { code, stderr } = await runParley(["triage", "eval", labelled, "--text", "text", "--label", "class"]);
    expect(code).toBe(1);
    expect(stderr).toContain('there is no text in column "text"');
  });
});
