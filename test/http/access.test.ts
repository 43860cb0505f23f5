import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const READS = [
  "/v1/brands",
  "/v1/me",
  "/v1/brands/skylark/cases",
  "/v1/brands/skylark/protocol",
  "/v1/brands/skylark/live",
  "/v1/cases/case_x",
];

describe("access", () => {
  let example: OpenExample;
  let otherKey: string;
  beforeAll(async () => {
    example = await openExample();
    const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
    example.parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
    otherKey = (await example.parley.createKey("other-air")).text;
  });
  afterAll(async () => example.close());

  it("needs a key or a session to write", async () => {
    const response = await example.post(MENTIONS, mentionOf("m"), null);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect((await problemOf(response)).code).toBe("PARLEY_KEY_MISSING");
  });

  it("needs one to read as well, also at this machine", async () => {
    for (const path of READS) {
      const response = await example.get(path, { authorization: "", host: "127.0.0.1:4600" });
      expect(response.status, path).toBe(401);
    }
    expect((await example.get("/healthz", { authorization: "" })).status).toBe(200);
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
      404,
    );
  });

  it("shows a key its own brand only", async () => {
    const brands = await example.get("/v1/brands", { authorization: `Bearer ${otherKey}` });
    expect(((await brands.json()) as { brands: { id: string }[] }).brands.map(({ id }) => id)).toEqual(["other-air"]);
    expect((await example.get("/v1/brands/other-air/cases")).status).toBe(403);
  });

  it("refuses names that are not local, so that no other site can borrow the address", async () => {
    const response = await example.get("/v1/brands", { host: "evil.example:4600" });
    expect(response.status).toBe(421);
    expect((await problemOf(response)).code).toBe("PARLEY_HOST_REFUSED");
  });
});

it("a server that others can reach answers under any name, to the same callers", async () => {
  const example = await openExample({ local: false });
  const host = "parley.example";
  for (const path of READS) expect((await example.get(path, { host, authorization: "" })).status, path).toBe(401);
  expect((await example.get("/v1/brands", { host })).status).toBe(200);
  await example.close();
});
