import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

const AIRLINE = exampleFolder("airline-care");
const FORGOTTEN = {
  parley: 1,
  id: "forgotten",
  title: "Forgotten",
  machine: { initial: "care", states: { care: {} } },
};
let folder: string;

interface Report {
  readonly errors: number;
  readonly accepted: number;
  readonly protocols: readonly {
    readonly protocol: string | null;
    readonly brand: string | null;
    readonly issues: readonly { readonly code: string; readonly at: string; readonly accepted?: string }[];
  }[];
}

function write(name: string, protocol: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(protocol));
  return file;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-check-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("parley check", () => {
  it("has no error to say against the airline", async () => {
    const { code, stdout } = await runParley(["check", AIRLINE]);
    expect(stdout).toContain("Public care desk");
    expect(stdout).not.toContain("error");
    expect(code).toBe(0);
  });

  it("checks several protocols, tells them apart, and fails when one has an error", async () => {
    const file = write("dead.json", FORGOTTEN);
    const { code, stdout } = await runParley(["check", AIRLINE, file]);
    expect(stdout).toMatch(/Public care desk[^]*Forgotten[^]*dead-end[^]*2 protocols: 1 error/);
    expect(code).toBe(1);
  });

  it("fails for warnings that nobody accepts where it is strict, as the gate of a publication does", async () => {
    const unasked = { conditions: { loud: { title: "it is loud", when: "author.followers > 9.0" } } };
    const accepted = [{ code: "dead-end", at: "machine.care", because: "a drawing to talk about" }];
    const file = write("doubtful.json", { ...FORGOTTEN, ...unasked, accepted });
    const codes = await Promise.all(
      [
        ["check", file],
        ["check", "--strict", file],
      ].map(async (call) => runParley(call)),
    );
    expect(codes.map(({ stdout }) => /1 warning/.test(stdout))).toEqual([true, true]);
    expect(codes.map(({ code }) => code)).toEqual([0, 1]);
  });

  it("lists what is accepted apart, with its because, and does not fail for it", async () => {
    const accepted = [{ code: "dead-end", at: "machine.care", because: "a drawing to talk about" }];
    const file = write("accepted.json", { ...FORGOTTEN, accepted });
    const { code, stdout } = await runParley(["check", file]);
    expect(stdout).toMatch(/1 accepted[^]*because: a drawing to talk about/);
    expect(code).toBe(0);
  });

  it("answers machines in JSON", async () => {
    const file = write("dead.json", FORGOTTEN);
    const { code, stdout } = await runParley(["check", AIRLINE, file, "--json"]);
    const report = JSON.parse(stdout) as Report;
    expect(report.protocols.map(({ protocol, brand }) => [protocol, brand])).toEqual([
      ["airline-care", "skylark"],
      ["forgotten", null],
    ]);
    expect(report.protocols[1]?.issues.map(({ code: each, at }) => [each, at])).toEqual([["dead-end", "machine.care"]]);
    expect(report.errors).toBe(1);
    expect(code).toBe(1);
  });

  it("lists the faults of what is not even a protocol", async () => {
    const file = write("shapeless.json", { parley: 1, id: "x" });
    const { code, stdout } = await runParley(["check", file]);
    expect(stdout).toMatch(/title It is missing: write a text\.[^]*machine It is missing: write an object\.[^]*shape/);
    expect(code).toBe(1);
  });

  it("takes the brand beside a protocol, and says so when there is none", async () => {
    cpSync(AIRLINE, join(folder, "airline"), { recursive: true });
    rmSync(join(folder, "airline", "brand.json"));
    const { stdout } = await runParley(["check", join(folder, "airline")]);
    expect(stdout).toContain("(without a brand)");
  });
});
