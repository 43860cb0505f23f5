import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatBrand, formatProtocol, parseBrand, parseProtocol } from "@parley/engine";
import { exampleFile } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

const PROTOCOL = JSON.stringify(JSON.parse(exampleFile("airline-care", "protocol.json")));
const BRAND = JSON.stringify(JSON.parse(exampleFile("airline-care", "brand.json")));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-fmt-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (path: string): string => readFileSync(path, "utf8");

describe("parley fmt", () => {
  it("writes a protocol and a brand in the canonical form, and changes nothing the second time", async () => {
    const files = [file("protocol.json", PROTOCOL), file("brand.json", BRAND)] as const;
    expect(await runParley(["fmt", ...files])).toEqual({ code: 0, stdout: `${files.join("\n")}\n`, stderr: "" });
    expect(read(files[0])).toBe(formatProtocol(parseProtocol(JSON.parse(PROTOCOL))));
    expect(read(files[1])).toBe(formatBrand(parseBrand(JSON.parse(BRAND))));
    expect(await runParley(["fmt", ...files])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await runParley(["fmt", ...files, "--check"])).toMatchObject({ code: 0, stdout: "" });
  });

  it("with --check names what is not in the form, writes nothing, and ends with 1", async () => {
    const path = file("checked.json", PROTOCOL);
    const { code, stdout } = await runParley(["fmt", path, "--check"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${path} is not in its canonical form\n` });
    expect(read(path)).toBe(PROTOCOL);
  });

  it("refuses a file that does not parse, with its place, and then writes no other either", async () => {
    const good = file("good.json", PROTOCOL);
    const bad = file("bad.json", PROTOCOL.replace('"within":"PT15M"', '"within":"soon"'));
    const { code, stderr } = await runParley(["fmt", good, bad]);
    expect(code).toBe(1);
    expect(stderr).toContain(bad);
    expect(stderr).toContain("clocks.urgentReply.within");
    expect(read(good)).toBe(PROTOCOL);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("refuses to lose what it does not know, and keeps what XState's documents may hold besides", async () => {
    const invoked = '"machine":{"invoke":{"src":"crm"},';
    const kept = file("kept.json", PROTOCOL.replace('"machine":{', invoked));
    expect((await runParley(["fmt", kept])).code).toBe(0);
    expect(read(kept)).toContain('"invoke": { "src": "crm" }');
    const text = PROTOCOL.replace('"within":"PT15M"', '"within":"PT15M","colour":"red"');
    const lost = file("lost.json", text);
    const { code, stderr } = await runParley(["fmt", lost]);
    expect({ code, named: stderr.includes("clocks.urgentReply.colour") }).toEqual({ code: 1, named: true });
    expect(read(lost)).toBe(text);
  });
});
