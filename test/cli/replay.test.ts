import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

const PROTOCOL = `${exampleFolder("airline-care")}protocol.json`;
const BRAND = `${exampleFolder("airline-care")}brand.json`;
const MENTIONS = `${exampleFolder("airline-care")}mentions.jsonl`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-replay-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("parley replay", () => {
  it("decides the airline's two hundred mentions, at least 190 as a person labelled them", async () => {
    const { code, stdout } = await runParley(["replay", PROTOCOL, "--mentions", MENTIONS]);
    expect(code).toBe(0);
    expect(stdout).toContain("200 mentions");
    const agreed = Number(/(\d+) of 200 as labelled in all five fields/.exec(stdout)?.[1]);
    expect(agreed).toBeGreaterThanOrEqual(190);
    expect(stdout).toContain("no fallback");
  });

  it("reads CSV with dotted columns", async () => {
    const csv = file(
      "two.csv",
      'id,channel,text,at,author.handle\n1,x,"Where is my bag, please?",2026-03-02T10:00:00Z,ann\n2,x,Great crew today!,2026-03-02T10:05:00Z,ben\n',
    );
    const { code, stdout } = await runParley(["replay", PROTOCOL, "--mentions", csv]);
    expect(stdout).toContain("2 mentions");
    expect(code).toBe(0);
  });

  it("names the line and the field that are wrong", async () => {
    const lines = file(
      "bad.jsonl",
      '{"id":"1","channel":"x","text":"Hi","at":"2026-03-02T10:00:00Z","author":{"handle":"ann"}}\n{"id":"2","channel":"x","text":"Hi","at":"yesterday","author":{"handle":"ben"}}\n',
    );
    const { code, stderr } = await runParley(["replay", PROTOCOL, "--mentions", lines]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/line 2.*\bat\b/s);
  });

  it("lists what another version decides differently, by what causes it, and says when nothing is", async () => {
    const protocol = readFileSync(PROTOCOL, "utf8");
    const against = (text: string, ...more: string[]) =>
      runParley([
        "replay",
        PROTOCOL,
        "--mentions",
        MENTIONS,
        "--against",
        file("other.json", text),
        "--brand",
        BRAND,
        ...more,
      ]);
    expect((await against(protocol)).stdout).toBe("All 200 mentions are decided as before\n");
    const changedProtocol = protocol.replace("triage.abusive && triage.intent == 'abuse'", "triage.abusive");
    const { code, stdout } = await against(changedProtocol, "--json");
    const { mentions, changed, groups } = JSON.parse(stdout) as Changes;
    expect([code, mentions]).toEqual([0, 200]);
    expect(changed).toBeGreaterThan(0);
    expect(groups.reduce((sum, group) => sum + group.mentions, 0)).toBe(changed);
    expect(groups[0]?.cause).toMatchObject({ kind: "condition" });
    expect((await against(changedProtocol)).stdout).toMatch(
      new RegExp(`^${changed} of 200 mentions are decided differently`),
    );
  });
});

interface Changes {
  readonly mentions: number;
  readonly changed: number;
  readonly groups: readonly { readonly cause: { readonly kind: string }; readonly mentions: number }[];
}
