import { describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf } from "../kit/open-example.ts";
import { firstAdmin, memberOf } from "../kit/people.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

/** The value of a sample in Prometheus' text format. */
function sample(text: string, name: string): number | undefined {
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe("/metrics", () => {
  it("counts mentions by brand and outcome, turns, commits, requests by template, and what waits to go out", async () => {
    const example = await openExample();
    const read = async (): Promise<string> => (await example.parley.app.request("/metrics")).text();
    await example.post(MENTIONS, mentionOf("a"));
    await example.post(MENTIONS, mentionOf("b", { author: { handle: "author-a" } }));
    await example.post(MENTIONS, { id: "bad" });
    await example.get("/v1/cases/case_nobody");
    const text = await read();
    expect(sample(text, 'parley_mentions_total{brand="skylark",result="opened"}')).toBe(1);
    expect(sample(text, 'parley_mentions_total{brand="skylark",result="joined"}')).toBe(1);
    const requests = (status: string): number | undefined =>
      sample(text, `parley_http_requests_total{method="POST",route="/v1/brands/{brand}/mentions",status="${status}"}`);
    expect([requests("2xx"), requests("4xx")]).toEqual([2, 1]);
    expect(sample(text, 'parley_http_requests_total{method="GET",route="/v1/cases/{case}",status="4xx"}')).toBe(1);
    expect(sample(text, "parley_step_duration_seconds_count")).toBeGreaterThanOrEqual(2);
    expect(sample(text, "parley_commit_duration_seconds_count")).toBeGreaterThanOrEqual(2);
    expect(sample(text, "parley_turns_waiting")).toBe(0);
    expect(sample(text, "parley_outbox_pending")).toBeGreaterThan(0);
    expect(sample(text, "parley_outbox_oldest_age_seconds")).toBeGreaterThanOrEqual(0);
    example.parley.start();
    await expect
      .poll(async () => sample(await read(), 'parley_deliveries_total{result="delivered"}'))
      .toBeGreaterThan(0);
    await expect.poll(async () => sample(await read(), "parley_outbox_pending")).toBe(0);
    await example.close();
  });

  it("needs the operator's token, or somebody who may see the reports of all brands, wherever others could ask", async () => {
    const metricsToken = "a-token-of-the-operator";
    for (const options of [{ local: false }, { publicUrl: "https://parley.example" }, { metricsToken }]) {
      const example = await openExample({ ...options });
      const ask = (headers: Record<string, string>): Promise<Response> =>
        Promise.resolve(example.parley.app.request("/metrics", { headers: { host: "localhost", ...headers } }));
      expect((await ask({})).status).toBe(401);
      expect((await ask({ authorization: "Bearer wrong" })).status).toBe(401);
      expect((await ask({ authorization: `Bearer ${example.key}` })).status).toBe(403);
      const token = await ask({ authorization: `Bearer ${metricsToken}` });
      expect(token.status).toBe("metricsToken" in options ? 200 : 401);
      const admin = await firstAdmin(example.parley);
      expect((await ask({ cookie: admin.cookie, "sec-fetch-site": "same-origin" })).status).toBe(200);
      const member = await memberOf((path, init) => example.parley.app.request(path, init), admin, "skylark", "admin");
      expect((await ask({ cookie: member.cookie, "sec-fetch-site": "same-origin" })).status).toBe(403);
      await example.close();
    }
  });
});

describe("/readyz and /healthz", () => {
  it("tell a server that takes requests from one that drains", async () => {
    const example = await openExample();
    expect(await (await example.get("/readyz")).json()).toEqual({ status: "ready" });
    example.parley.endStreams();
    const draining = await example.get("/readyz");
    expect(draining.status).toBe(503);
    expect((await problemOf(draining)).detail).toContain("the server is stopping");
    expect((await example.get("/healthz")).status).toBe(200);
    await example.close();
  });

  it("say so when the database takes no writes, or a newer Parley has changed it", async () => {
    const readOnly = await openExample();
    readOnly.parley.store.db.pragma("query_only = ON");
    const unwritable = await readOnly.get("/readyz");
    expect(unwritable.status).toBe(503);
    expect((await problemOf(unwritable)).detail).toContain("cannot be written");
    expect((await readOnly.get("/healthz")).status).toBe(200);
    readOnly.parley.store.db.pragma("query_only = OFF");
    await readOnly.close();

    const old = await openExample();
    old.parley.store.db.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '')").run();
    expect((await problemOf(await old.get("/readyz"))).detail).toContain("a newer Parley");
    await old.close();
  });
});
