import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { TOY_BRAND } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import { ACTIONS } from "../vocabulary/actions.ts";
import { EVENTS } from "../vocabulary/events.ts";
import { FACTS } from "../vocabulary/facts.ts";
import { FUNCTIONS } from "../vocabulary/functions.ts";
import { referenceFiles } from "./files.ts";
import { parseScenario } from "../simulate/scenario.ts";
import { brandJsonSchema, protocolJsonSchema } from "./json-schemas.ts";
import { arrivalsJsonSchema, rosterJsonSchema, scenarioJsonSchema } from "./rehearsal-schemas.ts";

const here = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const read = (path: string): unknown => JSON.parse(here(path));
const EXAMPLES = readdirSync(new URL("../../../examples", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".turbo")
  .map(({ name }) => name);

describe("the generated files", () => {
  it.each(Object.entries(referenceFiles()))("%s is what the vocabulary makes: npm run reference", (file, text) => {
    expect(here(file)).toBe(text);
  });

  it("name every fact, event, action and function", () => {
    const page = here("REFERENCE.md");
    const facts = Object.entries(FACTS).flatMap(([group, each]) =>
      Object.keys(each.facts).map((name) => `${group}.${name}`),
    );
    const names = [...facts, ...Object.keys(EVENTS), ...Object.keys(ACTIONS), ...Object.keys(FUNCTIONS)];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the schema of protocols", () => {
  const schema = z.fromJSONSchema(protocolJsonSchema());
  const withEntry = (...entry: unknown[]) => ({
    $schema: "engine/protocol.schema.json",
    parley: 1,
    id: "toy",
    title: "Toy",
    machine: { initial: "a", states: { a: { entry } } },
  });

  it.each(EXAMPLES)("takes the example %s", (name) => {
    expect(schema.safeParse(read(`../examples/${name}/protocol.json`)).error?.issues ?? []).toEqual([]);
  });

  it.each([
    [{ type: "decide", params: { respond: "yes", because: "x" } }, true],
    [{ type: "decide", params: { respond: "maybe", because: "x" } }, false],
    [{ type: "decide" }, false],
    [{ type: "react" }, true],
    [{ type: "severity", params: { level: 9 } }, false],
    [{ type: "reply", params: { message: "hello", mood: "kind" } }, false],
    [{ type: "theirOwn", params: { anything: 1 } }, true],
    ["theirOwn", true],
  ])("knows the parameters of each action: %j", (action, fits) => {
    expect(schema.safeParse(withEntry(action)).success).toBe(fits);
  });

  it("is named in the document, which keeps the name", () => {
    expect(parseProtocol(withEntry()).$schema).toBe("engine/protocol.schema.json");
    expect(parseBrand({ ...TOY_BRAND, $schema: "b" }).$schema).toBe("b");
  });
});

describe("the schemas of what rehearses protocols", () => {
  const inFolder = (name: string, ending: string): string[] =>
    readdirSync(new URL(`../../../examples/${name}`, import.meta.url))
      .filter((file) => file.endsWith(ending))
      .map((file) => `../examples/${name}/${file}`);
  const scenario = z.fromJSONSchema(scenarioJsonSchema());
  const faults = (schema: z.ZodType, path: string) => schema.safeParse(read(path)).error?.issues ?? [];

  it.each(EXAMPLES)("take the scenarios of the example %s", (name) => {
    const files = inFolder(name, ".scenario.json");
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => faults(scenario, file).length > 0)).toEqual([]);
  });

  it("take the arrivals and the rosters of the example airline-care", () => {
    expect(faults(z.fromJSONSchema(arrivalsJsonSchema()), "../examples/airline-care/arrivals.json")).toEqual([]);
    const rosters = ["roster.json", "roster-two-for-refunds.json"].map((file) => `../examples/airline-care/${file}`);
    for (const file of rosters) expect(faults(z.fromJSONSchema(rosterJsonSchema()), file)).toEqual([]);
  });

  it("are named in the documents", () => {
    const $schema = "engine/scenario.schema.json";
    const file = inFolder("airline-care", ".scenario.json")[0] ?? "";
    expect(parseScenario({ ...(read(file) as object), $schema })).toMatchObject({ $schema });
  });

  const told = (step: object, more: object = {}) => ({
    title: "t",
    at: "2026-03-02T10:00:00Z",
    steps: [step],
    ...more,
  });
  it.each([
    [told({ wait: "PT1H" }), true],
    [told({ wait: "PT1H", until: "17:30" }), false],
    [told({ mention: { text: "Hello" }, expect: { decision: { leads: "duty" } } }), false],
    [told({ mention: { text: "Hello", likes: "many" } }), false],
    [told({ mention: { text: "Hello", likes: "<likes>" } }, { at: "<at>", cases: [{ likes: 3, at: "…" }] }), true],
    [told({ mention: { text: "Hello" }, expect: { status: "<status>", fallback: "<back>" } }), true],
    [told({ wait: "PT1H" }, { cases: [] }), false],
  ])("know what may stand in a scenario: %j", (document, fits) => {
    expect(scenario.safeParse(document).success).toBe(fits);
  });
});

describe("the schema of brands", () => {
  const schema = z.fromJSONSchema(brandJsonSchema());
  it.each(EXAMPLES)("takes the example %s", (name) => {
    expect(schema.safeParse(read(`../examples/${name}/brand.json`)).error?.issues ?? []).toEqual([]);
  });
  it("refuses a brand without a time zone", () => {
    expect(schema.safeParse({ ...TOY_BRAND, timeZone: undefined }).success).toBe(false);
  });
});
