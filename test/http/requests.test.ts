import type { TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean };
  readonly responses: Record<string, unknown>;
}

type Operations = Record<string, Record<string, Operation>>;

let example: OpenExample;
let operations: { readonly method: string; readonly path: string; readonly operation: Operation }[];
beforeAll(async () => {
  example = await openExample();
  const { paths } = (await (await example.get("/openapi.json")).json()) as { readonly paths: Operations };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
});
afterAll(async () => example.close());

const header = ({ parameters = [] }: Operation, name: string): Parameter | undefined =>
  parameters.find((parameter) => parameter.in === "header" && parameter.name === name);

describe("a request with something that Parley does not know", () => {
  it("is refused by every list, so that a mistyped filter does not show everything", async () => {
    const lists = operations.filter(
      ({ method, path, operation: { parameters = [] } }) =>
        method === "get" && parameters.some((parameter) => parameter.in === "query") && !/\{(?!brand\})/.test(path),
    );
    expect(lists.length).toBeGreaterThan(10);
    for (const { path } of lists) {
      const answer = await example.get(`${path.replace("{brand}", "skylark")}?auther=ana`);
      expect({ path, status: answer.status }).toEqual({ path, status: 400 });
      expect((await problemOf(answer)).errors).toEqual([
        { field: "auther", message: "is not a field that Parley knows" },
      ]);
    }
  });

  it("makes no key: one that was meant to expire would never do so", async () => {
    const wish = { name: "till", scopes: ["cases:read"], expires: "2030-01-01T00:00:00Z" };
    const answer = await example.post("/v1/brands/skylark/keys", wish);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toEqual([
      { field: "expires", message: "is not a field that Parley knows" },
    ]);
  });

  it("invites nobody", async () => {
    const answer = await example.post("/v1/brands/skylark/invitations", { role: "viewer", mail: "a@example.com" });
    expect((await problemOf(answer)).errors?.map(({ field }) => field)).toEqual(["mail"]);
  });
});

describe("what is too short or too long", () => {
  it("is told with its bound, in what is counted there", async () => {
    const welcome = { token: "t".repeat(30), name: "Ana", email: "ana@example.com", password: "short" };
    const password = await example.post("/v1/invitations/accept", welcome);
    expect((await problemOf(password)).errors).toEqual([
      { field: "password", message: "must have at least 10 characters" },
    ]);
    const scopes = await example.post("/v1/brands/skylark/keys", { name: "none", scopes: [] });
    expect((await problemOf(scopes)).errors).toEqual([{ field: "scopes", message: "must not be empty" }]);
  });
});

describe("a body of which nothing is required", () => {
  it("may be left out", async () => {
    const sent = await example.post("/v1/brands/skylark/mentions", mentionOf("m1"));
    const { case: id } = (await sent.json()) as TurnBody;
    expect((await example.post(`/v1/cases/${id}/accept`, "")).status).toBe(200);
    expect((await problemOf(await example.post(`/v1/cases/${id}/decline`, ""))).detail).toBe("the body is empty");
  });

  it("and is not what a document is replaced with", async () => {
    const begun = await example.post("/v1/brands/skylark/drafts", "");
    expect(begun.status).toBe(201);
    const answer = await example.parley.app.request(begun.headers.get("location") ?? "", {
      method: "PUT",
      headers: { authorization: `Bearer ${example.key}`, "if-match": begun.headers.get("etag") ?? "" },
      body: "",
    });
    expect(answer.status).toBe(400);
  });

  it("is described as optional", () => {
    const bodyOf = (wanted: string): boolean | undefined =>
      operations.find(({ method, path }) => `${method} ${path}` === wanted)?.operation.requestBody?.required;
    expect(bodyOf("post /v1/cases/{case}/accept")).toBe(false);
    expect(bodyOf("post /v1/cases/{case}/decline")).toBe(true);
    expect(bodyOf("put /v1/brands/{brand}/drafts/{draft}")).toBe(true);
  });
});

describe("the description of the API", () => {
  it("names if-match wherever a write without it is refused, and nowhere else", () => {
    for (const { method, path, operation } of operations)
      expect({ method, path, required: header(operation, "if-match")?.required === true }).toEqual({
        method,
        path,
        required: "428" in operation.responses,
      });
  });

  it("names the idempotency key of every change", () => {
    const changes = operations.filter(
      ({ method, path }) => /^(put|delete|patch)$/.test(method) && path.startsWith("/v1/brands"),
    );
    expect(changes.length).toBeGreaterThan(10);
    for (const { method, path, operation } of changes)
      expect({ method, path, key: header(operation, "idempotency-key")?.required }).toEqual({
        method,
        path,
        key: false,
      });
  });
});
