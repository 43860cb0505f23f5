import type { BrandsBody, CaseBody, CasesBody, PublishedBody, TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

describe("reading cases", () => {
  let example: OpenExample;
  const clock = new VirtualClock("2026-03-02T09:00:00Z");
  const ids: string[] = [];
  beforeAll(async () => {
    example = await openExample({ clock });
    for (let index = 0; index < 7; index += 1) {
      if (index % 2 === 0) clock.pass(1000);
      ids.push(
        ((await (await example.post("/v1/brands/skylark/mentions", mentionOf(`m${index}`))).json()) as TurnBody).case,
      );
    }
  });
  afterAll(async () => example.close());

  it("shows a case whole", async () => {
    const body = (await (await example.get(`/v1/cases/${ids[0]}`)).json()) as CaseBody;
    expect(body).toMatchObject({
      id: ids[0],
      brand: "skylark",
      conversation: "@author-m0",
      openedAt: "2026-03-02T09:00:01.000Z",
    });
    expect(body.mentions).toMatchObject([
      {
        mention: { id: "m0", channel: "x" },
        author: { handle: "author-m0" },
        receivedAt: "2026-03-02T09:00:01.000Z",
        because: expect.arrayContaining([expect.objectContaining({ fact: "intent" })]),
      },
    ]);
    expect(body.effects.map(({ key }) => key)).toEqual(body.effects.map((_, index) => `${ids[0]}:0:${index}`));
    expect(body.effects.length).toBeGreaterThan(0);
    expect(body.journal[0]?.trace.length).toBeGreaterThan(3);
    expect(body.timers.every((timer) => timer.at > "2026-03-02T09:00:01.000Z")).toBe(true);
    expect(body.earlier).toEqual([]);
  });

  it("tells every time in ISO 8601, and nowhere in milliseconds", async () => {
    const { clocks } = (await (await example.get(`/v1/cases/${ids[0]}`)).json()) as CaseBody;
    expect(Object.values(clocks)[0]).toMatchObject({ status: "running", startedAt: "2026-03-02T09:00:01.000Z" });
    const lists = ["cases", "desk", "effects?status=pending", "record", "leads", "publishing", "versions", "keys"];
    for (const path of [`/v1/cases/${ids[0]}`, ...lists.map((list) => `/v1/brands/skylark/${list}`)]) {
      const text = await (await example.get(path)).text();
      expect(text.match(/[:[,]1[67]\d{11}\b/), path).toBeNull();
    }
  });

  it("lists the newest change first, page by page, each case once", async () => {
    const seen: string[] = [];
    let path: string | null = "/v1/brands/skylark/cases?limit=3";
    for (let pages = 0; path !== null; pages += 1) {
      const page = (await (await example.get(path)).json()) as CasesBody;
      seen.push(...page.cases.map((each) => each.id));
      path = page.next === null ? null : `/v1/brands/skylark/cases?limit=3&cursor=${page.next}`;
      expect(pages).toBeLessThan(5);
    }
    // Two cases share each second; among them the id decides.
    const seconds = new Map(ids.map((id, index) => [id, index >> 1]));
    const order = ids.toSorted((a, b) => (seconds.get(b) ?? 0) - (seconds.get(a) ?? 0) || (a < b ? 1 : -1));
    expect(seen).toEqual(order);
  });

  it("refuses a page that makes no sense", async () => {
    for (const query of ["limit=0", "limit=many", "cursor=!!"])
      expect((await example.get(`/v1/brands/skylark/cases?${query}`)).status, query).toBe(400);
  });

  it("counts the cases of a brand", async () => {
    const {
      brands: [brand],
    } = (await (await example.get("/v1/brands")).json()) as BrandsBody;
    expect(brand).toMatchObject({ id: "skylark", cases: { open: 7, all: 7 }, protocol: { id: "airline-care" } });
    await example.post(`/v1/cases/${ids[6]}/events`, { id: "end", type: "case.resolved" });
    const {
      brands: [after],
    } = (await (await example.get("/v1/brands")).json()) as BrandsBody;
    expect(after?.cases).toEqual({ open: 6, all: 7 });
  });

  it("shows the published protocol with its version", async () => {
    const body = (await (await example.get("/v1/brands/skylark/protocol")).json()) as PublishedBody;
    expect(body.version).toMatch(/^[0-9a-f]{64}$/);
    expect(body.protocol.id).toBe("airline-care");
    expect(body.brand.id).toBe("skylark");
  });

  it("answers 404 for what is not there and 405 for what is done otherwise", async () => {
    expect((await example.get("/v1/cases/case_none")).status).toBe(404);
    expect((await example.get("/v1/brands/nobody/cases")).status).toBe(403);
    expect((await example.get("/v1/nothing")).status).toBe(404);
    const wrong = await example.get("/v1/cases/case_1/events");
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("describes itself", async () => {
    const description = (await (await example.get("/openapi.json")).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(description.paths)).toContain("/v1/brands/{brand}/mentions");
  });

  it("says so when the screens are not built", async () => {
    const page = await example.get("/");
    expect(await page.text()).toContain("npm run build");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  });
});
