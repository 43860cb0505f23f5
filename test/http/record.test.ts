import type { RecordBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const RECORD = "/v1/brands/skylark/record";

describe("the record of who did what", () => {
  let example: OpenExample;
  const clock = new VirtualClock("2026-03-02T09:00:00Z");
  const anna = { id: "person:anna", name: "Anna" };
  const ben = { id: "key:ben", name: "Ben's key" };
  const read = async (query = ""): Promise<RecordBody> =>
    (await (await example.get(`${RECORD}?${query}`, { authorization: `Bearer ${example.key}` })).json()) as RecordBody;
  const actions = async (query = ""): Promise<string[]> =>
    (await read(query)).lines.map(({ action, subject }) => `${action} ${subject}`);

  beforeAll(async () => {
    example = await openExample({ clock });
    const act = (by: typeof anna, action: string, subject: string, brand = "skylark"): Promise<unknown> =>
      example.parley.host.change({ by, request: "req-1", repeat: null }, () => ({
        answer: { status: 204, body: null },
        acts: [{ action, subject, brand, details: { n: 1 } }],
      }));
    await act(anna, "test.made", "v1");
    clock.pass(1000);
    await act(ben, "test.made", "v2");
    clock.pass(1000);
    await act(anna, "test.dropped", "v1");
    await act(anna, "test.dropped", "v1", "another-brand");
  });
  afterAll(async () => example.close());

  it("tells each line whole, the newest first", async () => {
    const { lines, next } = await read("actor=person:anna");
    expect(next).toBeNull();
    expect(lines).toEqual([
      {
        id: expect.any(Number) as number,
        at: "2026-03-02T09:00:02.000Z",
        actor: "person:anna",
        name: "Anna",
        action: "test.dropped",
        subject: "v1",
        details: { n: 1 },
        request: "req-1",
      },
      expect.objectContaining({ action: "test.made", subject: "v1", at: "2026-03-02T09:00:00.000Z" }),
    ]);
  });

  it("filters by action, actor, subject and time", async () => {
    expect(await actions("action=test.made")).toEqual(["test.made v2", "test.made v1"]);
    expect(await actions("actor=key:ben")).toEqual(["test.made v2"]);
    expect(await actions("subject=v1")).toEqual(["test.dropped v1", "test.made v1"]);
    expect(await actions("from=2026-03-02T09:00:01Z&to=2026-03-02T09:00:02Z")).toEqual(["test.made v2"]);
    expect(await actions("from=2026-03-02T10:00:02%2B01:00")).toEqual(["test.dropped v1"]);
    expect(await actions("action=test.made&actor=person:anna")).toEqual(["test.made v1"]);
  });

  it("comes page by page, each line once", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await read(`actor=person:anna&limit=1${cursor}`);
      seen.push(...page.lines.map(({ action }) => action));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toEqual(["test.dropped", "test.made"]);
  });

  it("refuses a cursor of another list, and a time that is none", async () => {
    for (const query of ["cursor=abc", "from=yesterday"])
      expect((await problemOf(await example.get(`${RECORD}?${query}`))).code, query).toBe("PARLEY_BODY_INVALID");
  });

  it("is not for somebody unknown", async () => {
    expect((await example.get(RECORD, { authorization: "" })).status).toBe(401);
  });
});
