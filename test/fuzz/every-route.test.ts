import fc, { type Arbitrary } from "fast-check";
import type { TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { NASTY, valuesOf, type Schema } from "./from-schema.ts";
import { readDescription, type Operation } from "./operations.ts";

const RUNS = 40;
/** Stands in everything that the other brand keeps. */
const SECRET = "quetzal-4711";

interface Shot {
  readonly path: string;
  readonly query: { readonly [name: string]: unknown };
  readonly body: unknown;
}

describe("every operation, given anything", () => {
  let example: OpenExample;
  let caseId: string;
  let otherCase: string;
  beforeAll(async () => {
    example = await openExample();
    const { case: id } = (await (
      await example.post("/v1/brands/skylark/mentions", mentionOf("m1"))
    ).json()) as TurnBody;
    caseId = id;
    const brand = JSON.parse(exampleFile("airline-care", "brand.json")) as object;
    example.parley.publish({
      protocol: JSON.parse(exampleFile("airline-care", "protocol.json")),
      brand: { ...brand, id: "other-air", name: SECRET },
    });
    const { text } = await example.parley.createKey("other-air");
    const mention = mentionOf(`m-${SECRET}`, { text: `My bag is lost, ${SECRET}`, author: { handle: SECRET } });
    const posted = await example.post("/v1/brands/other-air/mentions", mention, text);
    otherCase = ((await posted.json()) as TurnBody).case;
  });
  afterAll(async () => example.close());

  const fire = async ({ method, body: described }: Operation, { path, query, body }: Shot): Promise<Response> => {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return example.parley.app.request(`${path}?${search.toString()}`, {
      method,
      headers: { authorization: `Bearer ${example.key}`, "content-type": "application/json" },
      ...(described === null || method === "GET" ? {} : { body: JSON.stringify(body) ?? "" }),
    });
  };

  it("answers in order, tells nothing of another brand, and stays alive", { timeout: 240_000 }, async () => {
    const { operations, resolve } = readDescription(await (await example.get("/openapi.json")).text());
    expect(operations.length).toBeGreaterThan(7);
    const statuses = new Map<number, number>();
    for (const operation of operations.filter((each) => !each.path.endsWith("/live"))) {
      await fc.assert(
        fc.asyncProperty(shotsAt(operation, resolve, { caseId, otherCase }), async (shot) => {
          const answer = await fire(operation, shot);
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          const text = await answer.text();
          expect(answer.status, `${operation.method} ${shot.path}: ${text.slice(0, 300)}`).toBeLessThan(500);
          expect(text.includes(SECRET), `${operation.method} ${shot.path} tells of another brand`).toBe(false);
          const isProblem = answer.headers.get("content-type") === "application/problem+json";
          expect(isProblem, `${operation.method} ${shot.path}: ${answer.status}`).toBe(answer.status >= 400);
        }),
        { numRuns: RUNS },
      );
    }
    expect((await example.get("/healthz")).status).toBe(200);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    process.stdout.write(
      `${operations.length} operations, answers: ${[...statuses].map(([status, count]) => `${status}×${count}`).join(" ")}\n`,
    );
  });
});

/** Requests to an operation: real ids mostly, so that they get past the door, and another brand's, and nonsense. */
function shotsAt(
  { path, parameters, body }: Operation,
  resolve: (ref: string) => Schema,
  known: { readonly caseId: string; readonly otherCase: string },
): Arbitrary<Shot> {
  const words = NASTY.filter((each) => typeof each === "string" && each.length < 100 && !/[\uD800-\uDFFF]/u.test(each));
  const value = (name: string): Arbitrary<unknown> =>
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constant(name === "brand" ? "skylark" : name === "case" ? known.caseId : "airline-care"),
      },
      { weight: 1, arbitrary: fc.constant(name === "brand" ? "other-air" : known.otherCase) },
      { weight: 1, arbitrary: fc.constantFrom(...words) },
    );
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const query = parameters.filter((each) => each.in === "query");
  return fc.record({
    path: fc
      .tuple(...names.map(value))
      .map((values) =>
        names.reduce((text, name, index) => text.replace(`{${name}}`, encodeURIComponent(String(values[index]))), path),
      ),
    query: fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, valuesOf(schema ?? {}, resolve)])), {
      requiredKeys: [],
    }),
    body: body === null ? fc.constant(undefined) : valuesOf(body, resolve),
  });
}
