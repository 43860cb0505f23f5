import type { CaseBody, CasesBody, TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const CASES = "/v1/brands/skylark/cases";

let example: OpenExample;
const ids = new Map<string, string>();
const clock = new VirtualClock("2026-03-02T09:00:00Z");

beforeAll(async () => {
  example = await openExample({ clock });
  for (const [id, channel, handle, text] of [
    ["bag", "x", "Ana_Travels", "@SkylarkAir my bag did not arrive, what now?"],
    ["praise", "x", "bob", "@SkylarkAir best crew ever, thank you so much!"],
    ["post", "facebook", "ana_flies", "My flight was cancelled and nobody answers"],
    ["late", "x", "carol", "@SkylarkAir where is my bag? It did not arrive"],
  ] as const) {
    clock.pass(60_000);
    const mention = mentionOf(id, { channel, text, author: { handle } });
    const answer = await example.post("/v1/brands/skylark/mentions", mention);
    ids.set(id, ((await answer.json()) as TurnBody).case);
  }
  await example.post(`/v1/cases/${ids.get("late")}/events`, { id: "r", type: "case.resolved" });
});
afterAll(async () => example.close());

async function found(query: string): Promise<string[]> {
  const body = (await (await example.get(`${CASES}?${query}`)).json()) as CasesBody;
  return body.cases.map((one) => [...ids].find(([, id]) => id === one.id)?.[0] ?? one.id);
}

describe("the list of cases", () => {
  it("is filtered by status, channel, author and time", async () => {
    expect(await found("")).toEqual(["late", "post", "praise", "bag"]);
    expect(await found("channel=facebook")).toEqual(["post"]);
    expect(await found("author=ana")).toEqual(["post", "bag"]);
    expect(await found("author=ANA_T")).toEqual(["bag"]);
    expect(await found("author=ana&channel=x")).toEqual(["bag"]);
    expect(await found("author=nobody")).toEqual([]);
    expect(await found("from=2026-03-02T09:02:00Z&to=2026-03-02T09:04:00Z")).toEqual(["post", "praise"]);
    expect((await found("status=done")).includes("late")).toBe(true);
    expect((await found("status=open")).includes("late")).toBe(false);
  });

  it("is filtered by what was decided, as the cases themselves say it", async () => {
    const all = (await (await example.get(CASES)).json()) as CasesBody;
    const words = all.cases.map(({ id, decision: { lead, respond } }) => ({
      id,
      lead: lead.status === "decided" ? lead.value : lead.status,
      respond: respond.status === "decided" ? respond.value : respond.status,
    }));
    expect(new Set(words.map(({ lead }) => lead)).size).toBeGreaterThan(1);
    for (const { lead, respond } of words) {
      const wanted = words.filter((each) => each.lead === lead && each.respond === respond).map(({ id }) => id);
      const page = (await (await example.get(`${CASES}?lead=${lead}&respond=${respond}`)).json()) as CasesBody;
      expect(page.cases.map(({ id }) => id)).toEqual(wanted);
    }
    const { protocol } = all.cases[0] ?? { protocol: { id: "" } };
    expect(await found(`protocol=${protocol.id}`)).toHaveLength(4);
    expect(await found("protocol=another")).toEqual([]);
  });

  it("looks at a bounded number of cases for a page, and leads on", async () => {
    const { db } = example.parley.store;
    const copy = db.prepare<[number]>(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
       INSERT INTO cases SELECT 'copy_' || i, cases.brand, 'bluesky', 'copy ' || i, protocol_hash, brand_revision, rev, status, replace(state, cases.id, 'copy_' || i),
         NULL, opened_at, changed_at + ? + i, erased_at FROM n JOIN cases WHERE cases.id = '${ids.get("bag")}'`,
    );
    copy.run(3_600_000);
    const first = (await (await example.get(`${CASES}?channel=facebook`)).json()) as CasesBody;
    expect(first.cases).toEqual([]);
    const second = (await (await example.get(`${CASES}?channel=facebook&cursor=${first.next}`)).json()) as CasesBody;
    expect(second.cases.map(({ id }) => id)).toEqual([ids.get("post")]);
    expect(second.next).toBeNull();
    const some = (await (await example.get(`${CASES}?channel=bluesky&limit=2`)).json()) as CasesBody;
    expect(some.cases.map(({ id }) => id)).toEqual(["copy_2500", "copy_2499"]);
    const more = (await (
      await example.get(`${CASES}?channel=bluesky&limit=2&cursor=${some.next}`)
    ).json()) as CasesBody;
    expect(more.cases.map(({ id }) => id)).toEqual(["copy_2498", "copy_2497"]);
    db.prepare("DELETE FROM cases WHERE id LIKE 'copy_%'").run();
  });

  it("names the filter that cannot be used", async () => {
    const response = await example.get(`${CASES}?status=asleep&from=yesterday`);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors?.map(({ field }) => field)).toEqual(["status", "from"]);
  });
});

describe("a single thing", () => {
  it("is not sent again to whoever has it, until it changes", async () => {
    const path = `/v1/cases/${ids.get("bag")}`;
    for (const one of [path, "/v1/brands/skylark/protocol", "/openapi.json"]) {
      const tag = (await example.get(one)).headers.get("etag") ?? "";
      expect(tag).toMatch(/^W\/".+"$/);
      const again = await example.get(one, { "if-none-match": `"other", ${tag}` });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("x-content-type-options")).toBe("nosniff");
    }
    const tag = (await example.get(path)).headers.get("etag") ?? "";
    clock.pass(1_000);
    await example.post(`/v1/cases/${ids.get("bag")}/events`, { id: "r", type: "case.resolved" });
    const changed = await example.get(path, { "if-none-match": tag });
    expect(changed.status).toBe(200);
    expect(((await changed.json()) as CaseBody).state.status).toBe("done");
  });
});
