import { EVENTS, type CaseBody, type CaseExport, type EventSpec, type TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("telling a case what happened", () => {
  let example: OpenExample;
  const open = async (id: string): Promise<string> =>
    ((await (await example.post(MENTIONS, mentionOf(id))).json()) as TurnBody).case;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  it("moves the case and answers with where it is now", async () => {
    const id = await open("replied");
    const response = await example.post(`/v1/cases/${id}/events`, {
      id: "e1",
      type: "reply.sent",
      data: { text: "We look into it" },
    });
    expect(response.status).toBe(200);
    const turn = (await response.json()) as TurnBody;
    const body = (await (await example.get(`/v1/cases/${id}`)).json()) as CaseBody;
    expect(body.journal.map(({ step, event }) => [step, event])).toEqual([
      [0, "mention"],
      [1, "reply.sent"],
    ]);
    expect(body.state).toEqual(turn.state);
  });

  it("takes the same event once", async () => {
    const id = await open("doubled");
    const event = { id: "e1", type: "reply.sent" };
    const first = await example.post(`/v1/cases/${id}/events`, event);
    const again = await example.post(`/v1/cases/${id}/events`, event);
    expect(await again.text()).toBe(await first.text());
    expect(((await (await example.get(`/v1/cases/${id}`)).json()) as CaseBody).journal.length).toBe(2);
  });

  it("says itself who did it, wherever the vocabulary has a place for that", async () => {
    const signing = Object.entries(EVENTS).filter(
      ([, { from, data = {} }]: [string, EventSpec]) => from === "client" && "by" in data,
    );
    expect(signing.map(([type]) => type)).toEqual(expect.arrayContaining(["reply.sent", "case.resolved"]));
    for (const [type] of signing) {
      const id = await open(`signed-${type}`);
      for (const data of [{ by: "the owner" }, undefined]) {
        const event = { id: `e-${data?.by}`, type, ...(data === undefined ? {} : { data }) };
        await example.post(`/v1/cases/${id}/events`, event);
      }
      const inputs = example.parley.store.db
        .prepare<[string], string>("SELECT input FROM journal WHERE case_id = ? AND step > 0 ORDER BY step")
        .pluck()
        .all(id)
        .map((input) => JSON.parse(input) as { event?: { type: string; data?: { by?: string } } });
      expect(inputs.length).toBeGreaterThan(0);
      for (const { event } of inputs) expect([event?.type, event?.data?.by]).toEqual([type, "test"]);
    }
  });

  it("leaves events without such a place as they are", async () => {
    const id = await open("unsigned");
    await example.post(`/v1/cases/${id}/events`, { id: "e", type: "customer.refused", data: { because: "no" } });
    const exported = (await (await example.get(`/v1/cases/${id}/export`)).json()) as CaseExport;
    expect(exported.inputs.at(-1)).toMatchObject({ event: { data: { because: "no" } } });
    expect(exported.inputs.at(-1)).not.toHaveProperty("event.data.by");
  });

  it("does not take an event for a mention of the same id", async () => {
    const id = await open("same-name");
    await example.post(`/v1/cases/${id}/events`, { id: "same-name", type: "reply.sent" });
    expect(((await (await example.get(`/v1/cases/${id}`)).json()) as CaseBody).journal.length).toBe(2);
  });

  it("refuses an event that it does not know, and names those that it does", async () => {
    const problem = await problemOf(
      await example.post(`/v1/cases/${await open("unknown")}/events`, { id: "e", type: "reply.snet" }),
    );
    expect(problem).toMatchObject({ status: 422, code: "PARLEY_EVENT_INVALID", errors: [{ field: "type" }] });
    expect(problem.hint).toContain("reply.sent");
  });

  it("names every field of an event's data that is unknown or has the wrong type", async () => {
    const problem = await problemOf(
      await example.post(`/v1/cases/${await open("wrong-data")}/events`, {
        id: "e",
        type: "mention.spread",
        data: { shares: "many", likes: -1, shaers: 3 },
      }),
    );
    expect(problem).toMatchObject({ status: 422, code: "PARLEY_EVENT_INVALID" });
    expect(problem.errors).toEqual([
      { field: "data.shares", message: "must be a number" },
      { field: "data.likes", message: "must be at least 0" },
      { field: "data.shaers", message: "is not a field that Parley knows" },
    ]);
  });

  it("refuses events that only the host may raise", async () => {
    const id = await open("hostly");
    for (const type of ["delivery.failed", "clock.caseReply.due", "parley.wake"]) {
      expect((await example.post(`/v1/cases/${id}/events`, { id: type, type })).status, type).toBe(422);
    }
  });

  it("explains how a mention is sent", async () => {
    const problem = await problemOf(
      await example.post(`/v1/cases/${await open("as-event")}/events`, { id: "e", type: "mention" }),
    );
    expect(problem.hint).toContain("/v1/brands/skylark/mentions");
  });

  it("takes nothing more into a finished case; the next mention opens a new one", async () => {
    const id = await open("done");
    const resolved = (await (
      await example.post(`/v1/cases/${id}/events`, { id: "e1", type: "case.resolved" })
    ).json()) as TurnBody;
    expect(resolved.state.status).toBe("done");
    const late = await example.post(`/v1/cases/${id}/events`, { id: "e2", type: "reply.sent" });
    expect(await problemOf(late)).toMatchObject({ status: 409, code: "PARLEY_CASE_FINISHED" });
    expect((await example.post(`/v1/cases/${id}/events`, { id: "e1", type: "case.resolved" })).status).toBe(200);
    const next = await example.post(MENTIONS, mentionOf("done-2", { author: { handle: "author-done" } }));
    expect(next.status).toBe(201);
    expect(((await next.json()) as TurnBody).case).not.toBe(id);
  });

  it("knows no case by a wrong id", async () => {
    expect((await example.post("/v1/cases/case_none/events", { id: "e", type: "reply.sent" })).status).toBe(404);
  });
});
