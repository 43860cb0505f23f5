import { readFileSync } from "node:fs";
import { parseScenarios } from "@parley/engine";
import { expect, it } from "vitest";
import { parse } from "yaml";

const PAGE = readFileSync(new URL("../../../engine/SCENARIOS.md", import.meta.url), "utf8");

it("every example on the page about scenarios is one", () => {
  const examples = [...PAGE.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => parseScenarios(parse(text)).length);
  expect(examples).toEqual([1, 2]);
});
