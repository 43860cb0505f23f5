import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { versionsOf } from "./replay-versions.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-versions-"));
  const protocol = {
    parley: 1,
    id: "toy",
    title: "Toy",
    clocks: { word: { title: "Word", within: "PT1H" } },
    machine: { id: "toy", initial: "a", states: { a: {} } },
  };
  writeFileSync(join(folder, "protocol.json"), JSON.stringify(protocol));
  writeFileSync(
    join(folder, "brand.json"),
    JSON.stringify({ id: "toy", name: "Toy", timeZone: "UTC", languages: ["en"] }),
  );
  writeFileSync(join(folder, "what-if.json"), '{ "clocks.word.within": "PT2H" }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const versions = (rawArgs: readonly string[], more: object = {}) => versionsOf({ protocol: folder, ...more }, rawArgs);
const within = (found: ReturnType<typeof versions>) =>
  found.map(({ program }) => program.protocol.clocks["word"]?.within);

describe("the versions of a replay", () => {
  it("are one, or another beside it, by a file of changes or by changes one by one, which count more", () => {
    expect(within(versions([]))).toEqual(["PT1H"]);
    const file = { "what-if": join(folder, "what-if.json") };
    expect(within(versions([], file))).toEqual(["PT1H", "PT2H"]);
    expect(within(versions(["--set", "clocks.word.within=PT3H"], file))).toEqual(["PT1H", "PT3H"]);
    expect(within(versions([], { against: folder }))).toEqual(["PT1H", "PT1H"]);
  });

  it("refuse a change of what is not there, and one that no protocol can have, naming the file", () => {
    expect(() => versions(["--set=clocks.wrd.within=PT3H"])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("protocol.json, changed: There is no"),
        hint: 'Did you mean "clocks.word"?',
      }),
    );
    expect(() => versions(["--set", "clocks.word.within=soon"])).toThrow("protocol.json, changed");
  });

  it("refuse two ways at once, and what is no change", () => {
    expect(() => versions(["--set", "clocks.word.within=PT3H"], { against: folder })).toThrow("say either");
    expect(() => versions(["--set", "clocks"])).toThrow("write path=value");
  });
});
