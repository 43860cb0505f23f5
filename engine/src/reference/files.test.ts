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
import { brandJsonSchema, protocolJsonSchema } from "./json-schemas.ts";

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

describe("the schema of brands", () => {
  const schema = z.fromJSONSchema(brandJsonSchema());
  it.each(EXAMPLES)("takes the example %s", (name) => {
    expect(schema.safeParse(read(`../examples/${name}/brand.json`)).error?.issues ?? []).toEqual([]);
  });
  it("refuses a brand without a time zone", () => {
    expect(schema.safeParse({ ...TOY_BRAND, timeZone: undefined }).success).toBe(false);
  });
});
