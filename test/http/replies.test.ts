import type { ReplyDraftsBody, TurnBody } from "@parley/engine";
import { afterEach, describe, expect, it } from "vitest";
import { bodyOf, openDesk, type OpenDesk } from "../kit/open-desk.ts";
import { problemOf } from "../kit/open-example.ts";

const BROKEN = "@TidewaterHelps the new handset I got is faulty, the screen flickers all day. Unacceptable.";

let desk: OpenDesk;
afterEach(async () => desk.close());
const tidewater = async (): Promise<OpenDesk> => (desk = await openDesk("telco-desk", "2026-03-03T10:00:00Z"));

describe("a reply that a person writes", () => {
  it("goes into the outbox behind the case's other effects, and into the journal with who", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: BROKEN });
    const reply = { text: "A new one is on its way, Mia.", to: "public" };
    const turn = await bodyOf<TurnBody>(await ann.post(`/v1/cases/${id}/reply`, reply));
    expect(turn.case).toBe(id);
    await bodyOf(await ann.post(`/v1/cases/${id}/reply`, { text: "It has left the house.", to: "private" }));
    const { effects, journal } = await desk.case(id);
    expect(effects.slice(-2).map(({ key, params }) => ({ key, params }))).toEqual([
      { key: `${id}:reply:1`, params: { text: reply.text, where: "public", mode: "send", by: "ann" } },
      { key: `${id}:reply:2`, params: { text: "It has left the house.", where: "private", mode: "send", by: "ann" } },
    ]);
    expect(effects.every(({ status }) => status === "pending")).toBe(true);
    expect(journal.slice(-2).map(({ event, actor }) => [event, actor])).toEqual([
      ["reply.written", "ann"],
      ["reply.written", "ann"],
    ]);
  });

  it("is sent when its channel says so: then the case hears of it", async () => {
    const out: string[] = [];
    desk = await openDesk("telco-desk", "2026-03-03T10:00:00Z", {
      effects: {
        name: "a channel",
        deliver({ type, params }) {
          out.push(type);
          const { mode } = params as { mode?: string };
          return Promise.resolve(
            type === "reply" && mode === "send" ? { outcome: "delivered", confirmed: true } : { outcome: "delivered" },
          );
        },
      },
    });
    desk.parley.start();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: BROKEN });
    await bodyOf(await ann.post(`/v1/cases/${id}/reply`, { text: "A new one is on its way.", to: "public" }));
    await expect
      .poll(async () => (await desk.case(id)).journal.filter(({ event }) => event === "reply.sent").length)
      .toBeGreaterThan(0);
    expect(out).toContain("reply");
  });

  it("once per idempotency key, however often it is sent", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: BROKEN });
    const send = async () =>
      ann.post(`/v1/cases/${id}/reply`, { text: "Sorry!", to: "public" }, { "idempotency-key": "once" });
    const [first, second] = await Promise.all([send(), send()]);
    expect(await second.text()).toBe(await first.text());
    expect((await desk.case(id)).effects.filter(({ key }) => key.includes(":reply:"))).toHaveLength(1);
  });

  it("is refused where it does not fit its channel, with by how much", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: BROKEN });
    const long = await problemOf(await ann.post(`/v1/cases/${id}/reply`, { text: "x".repeat(300), to: "public" }));
    expect(long).toMatchObject({
      status: 422,
      code: "PARLEY_REPLY_UNSENDABLE",
      detail: "too long for X: 300 of 280 (weighted)",
      hint: "Shorten it by 20.",
    });
    expect((await ann.post(`/v1/cases/${id}/reply`, { text: "x".repeat(300), to: "private" })).status).toBe(200);
    const elsewhere = { text: "hello", to: "private", channel: "youtube" };
    expect((await problemOf(await ann.post(`/v1/cases/${id}/reply`, elsewhere))).detail).toBe(
      "no private reply is possible on YouTube here",
    );
    expect((await ann.post(`/v1/cases/${id}/reply`, { text: "   ", to: "public" })).status).toBe(400);
    expect((await desk.case(id)).effects.filter(({ key }) => key.includes(":reply:"))).toHaveLength(1);
  });

  it("against the decision needs force and a reason, which the record keeps", async () => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: "@LumenAndOak you are idiots and morons" });
    const reply = { text: "We are sorry that you feel so.", to: "public" };
    const refused = await problemOf(await ann.post(`/v1/cases/${id}/reply`, reply));
    expect(refused).toMatchObject({ status: 409, detail: "the decision is not to respond: abuse, nothing to solve" });
    expect((await ann.post(`/v1/cases/${id}/reply`, { ...reply, force: true })).status).toBe(400);
    const forced = { ...reply, force: true, because: "she is a customer of twenty years" };
    expect((await ann.post(`/v1/cases/${id}/reply`, forced)).status).toBe(200);
    const audit = await desk.parley.store.reads
      .selectFrom("audit")
      .select(["actor_name", "action", "details"])
      .where("subject", "=", id)
      .execute();
    expect(audit.map(({ actor_name, action }) => [actor_name, action])).toEqual([["ann", "reply.written"]]);
    expect(JSON.parse(audit[0]?.details ?? "")).toMatchObject({ forced: true, because: forced.because });
  });
});

describe("a reply that the protocol drafts", () => {
  const solved = async (): Promise<string> => {
    await tidewater();
    const id = await desk.open({ text: BROKEN });
    await desk.event(id, "lead.accepted");
    await desk.event(id, "case.resolved");
    return id;
  };

  it("lies on the desk until somebody sends it, and then goes out under their name", async () => {
    const id = await solved();
    const ann = await desk.colleague("ann");
    const place = (await desk.queue())[0];
    expect(place?.asked).toContain("checkDraft");
    const { drafts } = await bodyOf<ReplyDraftsBody>(await ann.get(`/v1/cases/${id}/drafts`));
    expect(drafts).toMatchObject([{ message: "solved", status: "waiting", revision: 1, editedBy: null }]);
    const path = `/v1/cases/${id}/drafts/${drafts[0]?.id}`;
    await bodyOf(await ann.put(path, { text: "All done, Mia.", revision: 1 }));
    expect(await problemOf(await ann.put(path, { text: "Done!", revision: 1 }))).toMatchObject({
      status: 412,
      detail: "ann changed the draft: it is at revision 2, not 1",
    });
    expect((await ann.post(`${path}/send`, { revision: 1 })).status).toBe(412);
    const answers = await Promise.all([
      ann.post(`${path}/send`, { revision: 2 }),
      ann.post(`${path}/send`, { revision: 2 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    const sent = (await desk.case(id)).effects.filter(({ key }) => key.includes(":reply:"));
    expect(sent.map(({ params }) => params)).toMatchObject([
      { message: "solved", text: "All done, Mia.", mode: "send", by: "ann" },
    ]);
  });

  it("can be thrown away, with a reason", async () => {
    const id = await solved();
    const ann = await desk.colleague("ann");
    const { drafts } = await bodyOf<ReplyDraftsBody>(await ann.get(`/v1/cases/${id}/drafts`));
    const path = `/v1/cases/${id}/drafts/${drafts[0]?.id}`;
    expect((await ann.post(`${path}/discard`, {})).status).toBe(400);
    expect(await bodyOf(await ann.post(`${path}/discard`, { because: "said on the phone" }))).toMatchObject({
      status: "discarded",
      because: "said on the phone",
      closedBy: { name: "ann" },
    });
    expect((await problemOf(await ann.post(`${path}/send`, { revision: 1 }))).status).toBe(409);
    expect((await ann.post(`/v1/cases/${id}/drafts/none/send`, { revision: 1 })).status).toBe(404);
  });

  it("lapses once a reply is out elsewhere and the case waits for none any more", async () => {
    const id = await solved();
    await desk.event(id, "reply.sent");
    const ann = await desk.colleague("ann");
    const { drafts } = await bodyOf<ReplyDraftsBody>(await ann.get(`/v1/cases/${id}/drafts`));
    expect(drafts.map(({ status }) => status)).toEqual(["lapsed"]);
  });
});
