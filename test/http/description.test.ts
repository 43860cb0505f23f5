import { ERROR_CODES } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExample, type OpenExample } from "../kit/open-example.ts";

interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly responses?: Record<string, { readonly description?: string }>;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

interface Description {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, Operation>>;
}

let example: OpenExample;
let description: Description;
let operations: (Operation & { readonly name: string; readonly path: string })[];
beforeAll(async () => {
  example = await openExample();
  description = (await (await example.get("/openapi.json")).json()) as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, name: `${method} ${path}`, path })),
  );
});
afterAll(async () => example.close());

/** Every `$ref` in a document. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : references(inner),
  );
}

function resolves(reference: string): boolean {
  const steps = reference.replace(/^#\//, "").split("/");
  let at: unknown = description;
  for (const step of steps) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return false;
    at = (at as Record<string, unknown>)[name];
  }
  return true;
}

describe("the API description", () => {
  it("is OpenAPI 3.1 in which every reference leads somewhere", () => {
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(operations.length).toBeGreaterThan(50);
    expect(references(description).filter((each) => !resolves(each))).toEqual([]);
  });

  it("gives each operation a name of its own, a tag, a summary and described answers", () => {
    const ids = operations.map(({ operationId }) => operationId ?? "");
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const lacking = operations.filter(
      ({ tags, summary, responses }) =>
        tags?.length !== 1 ||
        (summary ?? "") === "" ||
        Object.keys(responses ?? {}).length === 0 ||
        Object.values(responses ?? {}).some((answer) => (answer.description ?? "") === ""),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it("declares every parameter of a path, as required, and no other", () => {
    for (const { name, path, parameters = [] } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) => parameter);
      const declared = parameters.filter((each) => each.in === "path");
      expect([name, declared.map((each) => each.name).toSorted()]).toEqual([name, inPath.toSorted()]);
      expect([name, declared.every(({ required }) => required === true)]).toEqual([name, true]);
    }
  });
});

describe("the reference at /docs", () => {
  it("tells of every operation and every error code, and loads nothing from elsewhere", async () => {
    const response = await example.get("/docs", { authorization: "" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    const page = await response.text();
    expect(operations.filter(({ operationId }) => !page.includes(`<article id="${operationId}">`))).toEqual([]);
    expect(Object.keys(ERROR_CODES).filter((code) => !page.includes(code))).toEqual([]);
    expect(page).not.toMatch(/<script|style="|src="http|href="http|\[object |undefined|&amp;lt;/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    const style = await example.get("/docs/style.css");
    expect(style.headers.get("content-type")).toContain("text/css");
  });

  it("names the server as the reader reaches it, and nothing that a request makes up", async () => {
    expect(await (await example.get("/docs", { host: "localhost:4711" })).text()).toContain(
      "PARLEY=http://localhost:4711\n",
    );
    const open = await openExample({ local: false });
    const page = await (await open.get("/docs", { host: "x<script>alert(1)</script>" })).text();
    expect(page).not.toContain("<script");
    await open.close();
  });
});
