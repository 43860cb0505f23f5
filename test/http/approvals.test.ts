import type { ApprovalBody, ApprovalsBody, ReplyDraftBody, ReplyDraftsBody, TurnBody } from "@parley/engine";
import { afterEach, describe, expect, it } from "vitest";
import { bodyOf, openDesk, type Colleague, type OpenDesk } from "../kit/open-desk.ts";
import { problemOf } from "../kit/open-example.ts";

let desk: OpenDesk;
afterEach(async () => desk.close());

const approvals = async (who: Colleague, status = "waiting"): Promise<readonly ApprovalBody[]> =>
  (await bodyOf<ApprovalsBody>(await who.get(`/v1/brands/${desk.brand}/approvals?status=${status}`))).approvals;
const decide = async (who: Colleague, { id }: ApprovalBody, how: "approve" | "refuse", body: object = {}) =>
  who.post(`/v1/brands/${desk.brand}/approvals/${id}/${how}`, body);
const draftsOf = async (who: Colleague, id: string): Promise<readonly ReplyDraftBody[]> =>
  (await bodyOf<ReplyDraftsBody>(await who.get(`/v1/cases/${id}/drafts`))).drafts;
const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1);
  return list[0] as T;
};
/** The draft that waits, rewritten. */
async function rewrite(who: Colleague, id: string, text: string): Promise<ReplyDraftBody> {
  const draft = only((await draftsOf(who, id)).filter(({ status }) => status === "waiting"));
  return bodyOf(await who.put(`/v1/cases/${id}/drafts/${draft.id}`, { text, revision: draft.revision }));
}

describe("an agency drafts, its client approves", () => {
  const REFUND = "So sorry, Devon. Your money is on its way back.";
  let ines: Colleague;
  let tom: Colleague;
  let mara: Colleague;
  let id: string;
  const begin = async (): Promise<void> => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    ines = await desk.colleague("ines@hedgerow.example");
    tom = await desk.colleague("tom@hedgerow.example");
    mara = await desk.colleague("mara@lumen-oak.example");
    id = await desk.open({
      text: "@LumenAndOak my chair arrived broken. I want my money back.",
      author: { handle: "devon_r", name: "Devon Reyes" },
    });
  };
  const ready = async (): Promise<TurnBody> =>
    bodyOf(await ines.post(`/v1/cases/${id}/tell`, { event: "draft.ready" }));

  it("as a whole story: what was approved goes out, as the agency wrote it", async () => {
    await begin();
    const draft = await rewrite(ines, id, REFUND);
    expect(draft).toMatchObject({ message: "refund", where: "private", revision: 2, status: "waiting" });
    const send = `/v1/cases/${id}/drafts/${draft.id}/send`;
    const early = await problemOf(await ines.post(send, { revision: 2 }));
    expect(early).toMatchObject({ status: 409, hint: "First tell the case: draft.ready." });

    expect((await ready()).state.active).toContain("handling.conversation.refund.withTheClient");
    const asked = only(await approvals(mara));
    expect(asked).toMatchObject({ about: "reply", from: "client-care", case: id, because: "money goes back" });
    expect(asked.askedBy?.name).toBe("ines@hedgerow.example");
    expect(only(asked.drafts).text).toBe(REFUND);
    expect((await problemOf(await ines.post(send, { revision: 2 }))).detail).toBe(
      'the reply waits for the approval of "client-care"',
    );
    const around = { text: "hi", to: "private", force: true, because: "quicker" };
    expect((await ines.post(`/v1/cases/${id}/reply`, around)).status).toBe(409);

    expect(await problemOf(await decide(ines, asked, "approve"))).toMatchObject({ status: 403 });
    expect((await decide(tom, asked, "approve")).status).toBe(200);
    expect(only(await approvals(mara)).answered?.name).toBe("tom@hedgerow.example");

    const seen = { draft: { id: draft.id, revision: 1 } };
    expect((await decide(mara, asked, "approve", seen)).status).toBe(412);
    const granted = await bodyOf<TurnBody>(
      await decide(mara, asked, "approve", { draft: { id: draft.id, revision: 2 }, because: "fair" }),
    );
    expect(granted.state.active).toContain("handling.conversation.refund.sending");
    expect(await approvals(mara)).toEqual([]);
    expect(only(await approvals(mara, "granted")).answered).toMatchObject({
      name: "mara@lumen-oak.example",
      because: "fair",
    });
    const { effects, journal } = await desk.case(id);
    expect(effects.find(({ type }) => type === "offer")?.params).toMatchObject({ amount: 25, currency: "USD" });
    expect(effects.findLast(({ type }) => type === "reply")?.params).toMatchObject({
      message: "refund",
      mode: "send",
      text: REFUND,
      by: "ines@hedgerow.example",
    });
    expect(journal.map(({ event, actor }) => `${event} ${actor}`).slice(1)).toEqual([
      "draft.ready ines@hedgerow.example",
      "approval.granted tom@hedgerow.example",
      "approval.granted mara@lumen-oak.example",
    ]);
    expect(only(await draftsOf(ines, id)).status).toBe("sent");
    expect((await problemOf(await decide(mara, asked, "approve"))).detail).toContain("granted by mara");
    await desk.event(id, "reply.sent");
    expect((await desk.case(id)).state.active).toContain("handling.conversation.waitingForCustomer");
  });

  it("knows people by the address with which they sign in, not by the name they chose", async () => {
    await begin();
    const ida = await desk.person("ida@hedgerow.example", "lead", ["agency-desk"]);
    const moe = await desk.person("moe@lumen-oak.example", "approver");
    await bodyOf(await ida.post(`/v1/cases/${id}/tell`, { event: "draft.ready", data: { by: "somebody else" } }));
    const asked = only(await approvals(moe));
    expect((await decide(ida, asked, "approve")).status).toBe(403);
    const turn = await bodyOf<TurnBody>(await decide(moe, asked, "approve"));
    expect(turn.state.active).toContain("handling.conversation.refund.sending");
    const input = await desk.parley.store.reads
      .selectFrom("journal")
      .select("input")
      .where("case_id", "=", id)
      .where("event", "in", ["draft.ready", "approval.granted"])
      .orderBy("seq")
      .execute();
    expect(input.map((row) => (JSON.parse(row.input) as { event: { data: { by: string } } }).event.data.by)).toEqual([
      "ida@hedgerow.example",
      "moe@lumen-oak.example",
    ]);
  });

  it("refused, it is drafted anew and asked for anew", async () => {
    await begin();
    await rewrite(ines, id, REFUND);
    await ready();
    const asked = only(await approvals(mara));
    expect((await decide(mara, asked, "refuse")).status).toBe(400);
    const turn = await bodyOf<TurnBody>(await decide(mara, asked, "refuse", { because: "too cheerful" }));
    expect(turn.state.active).toContain("handling.conversation.refund.drafting");
    expect(only(await approvals(mara, "refused")).answered?.because).toBe("too cheerful");
    expect((await draftsOf(ines, id)).map(({ status }) => status)).toEqual(["replaced", "waiting"]);
    await ready();
    expect(only(await approvals(mara)).id).not.toBe(asked.id);
  });

  it("silent for an hour, the client's duty manager is asked; either answer ends both questions", async () => {
    await begin();
    await ready();
    desk.clock.pass(3_600_000);
    await desk.parley.host.wake(id);
    const waiting = await approvals(mara);
    expect(waiting.map(({ from }) => from)).toEqual(["client-care", "client-duty"]);
    await bodyOf(await decide(mara, waiting[1] as ApprovalBody, "approve"));
    expect(await approvals(mara)).toEqual([]);
    expect((await approvals(mara, "lapsed")).map(({ from }) => from)).toEqual(["client-care"]);
  });
});

describe("a bank", () => {
  const bank = async (): Promise<OpenDesk> => (desk = await openDesk("retail-bank", "2026-03-03T10:00:00Z"));
  const charged = async (): Promise<string> => desk.open({ text: "@PenhallowBank I was charged twice this month" });

  it("offers above the lead's authority only once a second person has agreed", async () => {
    await bank();
    const bob = await desk.colleague("bob");
    const cleo = await desk.colleague("cleo");
    const id = await charged();
    await bodyOf(await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" }));
    const asked = only(await approvals(cleo));
    expect(asked).toMatchObject({ about: "offer", amount: 400, currency: "GBP", from: "complaints", drafts: [] });
    expect((await problemOf(await decide(bob, asked, "approve"))).detail).toContain("a second person");
    await bodyOf(await decide(cleo, asked, "approve"));
    const offers = (await desk.case(id)).effects.filter(({ type }) => type === "offer");
    expect(only(offers).params).toMatchObject({ amount: 400, approvedBy: "cleo" });
  });

  it("lets an approver of a lead say yes up to what that lead may offer", async () => {
    await bank();
    const bob = await desk.person("bob@penhallow.example", "lead", ["billing"]);
    const sue = await desk.person("sue@penhallow.example", "approver", ["senior"]);
    const cora = await desk.person("cora@penhallow.example", "approver", ["complaints"]);
    const id = await charged();
    await bodyOf(await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" }));
    const asked = only(await approvals(sue));
    expect(await problemOf(await decide(sue, asked, "approve"))).toMatchObject({
      status: 403,
      detail: "400 GBP is more than you may approve: your leads may offer up to 100 GBP",
    });
    expect((await decide(cora, asked, "approve")).status).toBe(200);
  });

  it("takes one answer: of an approval and a refusal at once exactly one counts", async () => {
    await bank();
    const id = await charged();
    const [bob, cleo, dan] = await Promise.all(["bob", "cleo", "dan"].map(async (name) => desk.colleague(name)));
    if (bob === undefined || cleo === undefined || dan === undefined) throw new Error("nobody there");
    await bodyOf(await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" }));
    const asked = only(await approvals(cleo));
    const answers = await Promise.all([
      decide(cleo, asked, "refuse", { because: "paid back already" }),
      decide(dan, asked, "approve"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect((await desk.case(id)).effects.some(({ type }) => type === "offer")).toBe(false);
    expect(only(await approvals(cleo, "refused")).answered?.name).toBe("cleo");
  });

  it("replaces an offer that waits by a newer one, whose approval alone still counts", async () => {
    await bank();
    const bob = await desk.colleague("bob");
    const cleo = await desk.colleague("cleo");
    const id = await charged();
    await bodyOf(await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" }));
    const first = only(await approvals(cleo));
    await bodyOf(await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" }));
    expect(only(await approvals(cleo)).id).not.toBe(first.id);
    expect((await problemOf(await decide(cleo, first, "approve"))).detail).toContain("lapsed");
  });

  it("says nothing about investments before compliance has read it; rewritten, it is asked for again", async () => {
    await bank();
    const ann = await desk.colleague("ann");
    const compliance = await desk.colleague("compliance");
    const id = await desk.open({
      channel: "facebook",
      kind: "comment",
      text: "Hello Penhallow, should I put my savings into your stocks and shares ISA or a pension?",
    });
    const draft = only(await draftsOf(ann, id));
    const early = await ann.post(`/v1/cases/${id}/drafts/${draft.id}/send`, { revision: 1 });
    expect((await problemOf(early)).detail).toBe('the reply waits for the approval of "compliance"');
    const asked = only(await approvals(compliance));
    expect(asked.askedBy).toBeNull();
    await bodyOf(await decide(compliance, asked, "refuse", { because: "name the regulator" }));
    expect(await approvals(compliance)).toEqual([]);
    await rewrite(ann, id, "This is general information. The FCA regulates us.");
    expect(only(await approvals(compliance)).id).toBe(asked.id);
    expect((await problemOf(await decide(ann, asked, "approve"))).detail).toContain("who wrote the draft");
    await bodyOf(await decide(compliance, asked, "approve"));
    expect((await desk.case(id)).effects.findLast(({ type }) => type === "reply")?.params).toMatchObject({
      mode: "send",
      text: "This is general information. The FCA regulates us.",
    });
  });

  it("thanks at once, and shares only once compliance agrees", async () => {
    await bank();
    const ann = await desk.colleague("ann");
    const compliance = await desk.colleague("compliance");
    const id = await desk.open({
      text: "@PenhallowBank Your new saver rate is brilliant, best savings account I ever had!",
    });
    const draft = only(await draftsOf(ann, id));
    await bodyOf(await ann.post(`/v1/cases/${id}/drafts/${draft.id}/send`, { revision: 1 }));
    expect(only(await draftsOf(ann, id))).toMatchObject({ status: "sent", closedBy: { name: "ann" } });
    const asked = only(await approvals(compliance));
    const turn = await bodyOf<TurnBody>(await decide(compliance, asked, "approve"));
    expect(turn.state).toMatchObject({ status: "done", outcome: "thanked" });
    expect((await desk.case(id)).effects.some(({ type }) => type === "react")).toBe(true);
  });

  it("lets only approvers decide, and knows no approval of another brand", async () => {
    await bank();
    const bob = await desk.colleague("bob");
    const agent = await desk.colleague("agent", ["cases:read", "cases:act", "mentions:send"]);
    const id = await charged();
    await bodyOf(await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" }));
    const asked = only(await approvals(agent));
    expect((await decide(agent, asked, "approve")).status).toBe(403);
    const event = { id: "e", type: "approval.granted", data: { by: "complaints", effect: asked.id } };
    expect((await agent.post(`/v1/cases/${id}/events`, event)).status).toBe(403);
    expect(only(await approvals(agent)).status).toBe("waiting");
    expect((await decide(bob, { ...asked, id: "case_x:1:0" }, "approve")).status).toBe(404);
  });
});
