import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("access on a local server", () => {
  let example: OpenExample;
  let otherKey: string;
  beforeAll(async () => {
    example = await openExample();
    const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
    example.parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
    otherKey = (await example.parley.createKey("other-air")).text;
  });
  afterAll(async () => example.close());

  it("needs a key to write", async () => {
    const response = await example.post(MENTIONS, mentionOf("m"), null);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect((await problemOf(response)).code).toBe("PARLEY_KEY_MISSING");
  });

  it("refuses a key that it does not know", async () => {
    for (const key of ["parley_0000000000000000000000000000dead", "nonsense"]) {
      const response = await example.post(MENTIONS, mentionOf("m"), key);
      expect(response.status).toBe(401);
      expect((await problemOf(response)).code).toBe("PARLEY_KEY_UNKNOWN");
    }
  });

  it("refuses another brand's key, for mentions and for events", async () => {
    expect((await example.post(MENTIONS, mentionOf("m"), otherKey)).status).toBe(403);
    const { case: id } = (await (await example.post(MENTIONS, mentionOf("mine"))).json()) as { case: string };
    expect((await example.post(`/v1/cases/${id}/events`, { id: "e", type: "case.resolved" }, otherKey)).status).toBe(
      403,
    );
  });

  it("lets anybody here read", async () => {
    expect((await example.get("/v1/brands")).status).toBe(200);
    expect((await example.get("/v1/brands/skylark/cases", { host: "127.0.0.1:4600" })).status).toBe(200);
  });

  it("refuses names that are not local, so that no other site can borrow the address", async () => {
    const response = await example.get("/v1/brands", { host: "evil.example:4600" });
    expect(response.status).toBe(421);
    expect((await problemOf(response)).code).toBe("PARLEY_HOST_REFUSED");
  });
});

describe("access on a server that others can reach", () => {
  it("needs a key to read as well, and shows its brand only", async () => {
    const example = await openExample({ local: false });
    const host = "parley.example";
    for (const path of [
      "/v1/brands",
      "/v1/brands/skylark/cases",
      "/v1/brands/skylark/protocol",
      "/v1/brands/skylark/live",
      "/v1/cases/case_x",
    ]) {
      expect((await example.get(path, { host })).status, path).toBe(401);
    }
    const brands = await example.get("/v1/brands", { host, authorization: `Bearer ${example.key}` });
    expect(await brands.json()).toMatchObject({ brands: [{ id: "skylark" }] });
    expect((await example.get("/v1/brands/other/cases", { host, authorization: `Bearer ${example.key}` })).status).toBe(
      403,
    );
    expect((await example.get("/healthz", { host })).status).toBe(200);
    await example.close();
  });
});
