import type { CaseBody, DeskBody, LeadsBody, RecordBody, TurnBody } from "@parley/engine";
import { verifyJournal } from "@parley/server";
import { afterEach, describe, expect, it } from "vitest";
import { bodyOf, openDesk, type OpenDesk } from "../kit/open-desk.ts";
import { problemOf } from "../kit/open-example.ts";

const FAULTY = "@TidewaterHelps the new handset I got is faulty, the screen flickers all day. Unacceptable.";
const because = "not ours";

let desk: OpenDesk;
afterEach(async () => desk.close());
const tidewater = async (): Promise<OpenDesk> => (desk = await openDesk("telco-desk", "2026-03-03T10:00:00Z"));

describe("leads", () => {
  it("tells who is at work, when the others open, and how many cases each has", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const first = await desk.open({ text: FAULTY });
    await desk.open({ text: FAULTY });
    await bodyOf(await ann.post(`/v1/cases/${first}/accept`, {}));
    const { leads } = await bodyOf<LeadsBody>(await ann.get(`/v1/brands/${desk.brand}/leads`));
    expect(leads.find(({ id }) => id === "handsets")).toMatchObject({
      title: "Handsets",
      atWork: true,
      opensAt: null,
      capacity: 6,
      waiting: 1,
      taken: 1,
    });
    expect(leads.find(({ id }) => id === "duty")).toMatchObject({ atWork: true, opensAt: null, waiting: 0 });
    desk.clock.pass(14 * 3_600_000);
    const night = await bodyOf<LeadsBody>(await ann.get(`/v1/brands/${desk.brand}/leads`));
    const handsets = night.leads.find(({ id }) => id === "handsets");
    expect(handsets?.atWork).toBe(false);
    expect(handsets?.opensAt).toMatch(/^2026-03-04T\d\d:00:00.000Z$/);
  });

  it("knows no leads of a brand that is not there", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    expect((await ann.get("/v1/brands/none/leads")).status).toBe(403);
  });
});

describe("the queue", () => {
  it("says why this lead, what is owed by when, and what is asked", async () => {
    await tidewater();
    const id = await desk.open({ text: FAULTY });
    const [place] = await desk.queue("?lead=handsets");
    expect(place).toMatchObject({
      case: id,
      lead: "handsets",
      takenBy: null,
      due: "2026-03-03T10:15:00.000Z",
      mention: { channel: "x", text: FAULTY },
    });
    expect(place?.because).not.toBe("");
    expect(place?.asked).toContain("accept");
    expect(place?.owed[0]).toMatchObject({ dueAt: "2026-03-03T10:15:00.000Z", overdue: false });
    expect(await desk.queue("?lead=billing")).toEqual([]);
  });

  it("is in the order of service, page by page, and loses nobody", async () => {
    await tidewater();
    const opened: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      opened.push(await desk.open({ text: FAULTY }));
      desk.clock.pass(1000);
    }
    const praise = await desk.open({ text: "@TidewaterHelps thank you, the best service I ever had, I love it!" });
    const ann = await desk.colleague("ann");
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const query: string = `?limit=2${next === null ? "" : `&cursor=${next}`}`;
      const page: DeskBody = await bodyOf(await ann.get(`/v1/brands/${desk.brand}/desk${query}`));
      seen.push(...page.cases.map((place) => place.case));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual([...opened, praise]);
    expect((await ann.get(`/v1/brands/${desk.brand}/desk?cursor=bm9uZQ`)).status).toBe(400);
  });

  it("loses a case when it finishes, and never shows one that nobody is to answer", async () => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    await desk.open({ text: "@LumenAndOak you are idiots and morons", author: { handle: "rude" } });
    expect(await desk.queue()).toEqual([]);
    const id = await desk.open({ text: "@LumenAndOak thank you, I love my new lamp!" });
    expect((await desk.queue()).map((place) => place.case)).toEqual([id]);
    await desk.event(id, "reply.sent");
    expect(await desk.queue()).toEqual([]);
  });
});

describe("taking a case", () => {
  it("moves the case, and shows in the journal with who", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    const turn = await bodyOf<TurnBody>(await ann.post(`/v1/cases/${id}/accept`, {}));
    expect(turn.state.active).toContain("caring.conversation.working");
    const { journal } = await desk.case(id);
    expect(journal.at(-1)).toMatchObject({ event: "lead.accepted", actor: "ann" });
    expect((await desk.queue("?status=taken"))[0]?.takenBy?.name).toBe("ann");
    expect(await desk.queue("?status=waiting")).toEqual([]);
    const mine = await bodyOf<DeskBody>(await ann.get(`/v1/brands/${desk.brand}/desk?status=mine`));
    expect(mine.cases.map((place) => place.case)).toEqual([id]);
    expect(await desk.queue("?status=mine")).toEqual([]);
  });

  it("is for one person: of two at once exactly one gets it, and the other hears who", async () => {
    await tidewater();
    const people = await Promise.all(["ann", "ben"].map(async (name) => desk.colleague(name)));
    const id = await desk.open({ text: FAULTY });
    const answers = await Promise.all(people.map(async (person) => person.post(`/v1/cases/${id}/accept`, {})));
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect((await problemOf(answers[1] as Response)).detail).toBe("ann has this case already");
    expect((await desk.case(id)).journal.filter(({ event }) => event === "lead.accepted")).toHaveLength(1);
  });

  it("twice by the same person changes nothing", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    await bodyOf(await ann.post(`/v1/cases/${id}/accept`, {}));
    const { journal } = await desk.case(id);
    expect((await ann.post(`/v1/cases/${id}/accept`, {})).status).toBe(200);
    expect((await desk.case(id)).journal).toHaveLength(journal.length);
  });

  it("gets the first answer again under the same idempotency key", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    const key = { "idempotency-key": "decline-once" };
    const first = await ann.post(`/v1/cases/${id}/decline`, { because }, key);
    const again = await ann.post(`/v1/cases/${id}/decline`, { because }, key);
    expect(await again.text()).toBe(await first.text());
    expect((await desk.case(id)).journal.filter(({ event }) => event === "lead.declined")).toHaveLength(1);
  });

  it("beyond the lead's capacity needs force, and a reason", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    for (let n = 0; n < 6; n += 1)
      await bodyOf(await ann.post(`/v1/cases/${await desk.open({ text: FAULTY })}/accept`, {}));
    const id = await desk.open({ text: FAULTY });
    const refused = await problemOf(await ann.post(`/v1/cases/${id}/accept`, {}));
    expect(refused).toMatchObject({ status: 409, detail: '"handsets" has 6 cases, and can have 6' });
    expect((await ann.post(`/v1/cases/${id}/accept`, { force: true })).status).toBe(400);
    expect((await ann.post(`/v1/cases/${id}/accept`, { force: true, because: "all hands" })).status).toBe(200);
  });

  it("is for people of the case's lead, and for admins", async () => {
    await tidewater();
    const bill = await desk.person("bill@tidewater.example", "lead", ["billing"]);
    const hana = await desk.person("hana@tidewater.example", "lead", ["billing", "handsets"]);
    const id = await desk.open({ text: FAULTY });
    const refused = await problemOf(await bill.post(`/v1/cases/${id}/accept`, {}));
    expect(refused).toMatchObject({
      status: 403,
      detail: 'only somebody of "handsets" may do this: that is the case\'s lead',
      hint: "You belong to billing.",
    });
    expect((await bill.post(`/v1/cases/${id}/decline`, { because })).status).toBe(403);
    await bodyOf(await hana.post(`/v1/cases/${id}/accept`, {}));
    expect((await desk.case(id)).journal.at(-1)).toMatchObject({ event: "lead.accepted", actor: "hana" });
  });

  it("needs the permission", async () => {
    await tidewater();
    const viewer = await desk.colleague("viewer", ["cases:read"]);
    const id = await desk.open({ text: FAULTY });
    expect((await viewer.post(`/v1/cases/${id}/accept`, {})).status).toBe(403);
  });

  it("is impossible once the case has finished", async () => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    const id = await desk.open({ text: "@LumenAndOak thank you, I love my new lamp!" });
    await desk.event(id, "reply.sent");
    const ann = await desk.colleague("ann");
    expect(await problemOf(await ann.post(`/v1/cases/${id}/accept`, {}))).toMatchObject({
      status: 409,
      code: "PARLEY_CASE_FINISHED",
    });
  });
});

describe("handing a case back", () => {
  it("is told to the protocol, and the case waits again", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    const turn = await bodyOf<TurnBody>(await ann.post(`/v1/cases/${id}/decline`, { because }));
    expect(turn.state.active).toContain("caring.conversation.dispatch.backAtDesk");
    expect((await desk.queue())[0]).toMatchObject({ lead: "desk", takenBy: null, events: ["desk.assigns"] });
    expect((await ann.post(`/v1/cases/${id}/decline`, { because: "" })).status).toBe(400);
    expect((await ann.post(`/v1/cases/${id}/decline`, { because: "x".repeat(501) })).status).toBe(400);
  });

  it("frees the case when the lead changes by itself", async () => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    const id = await desk.open({ text: "@LumenAndOak my table has not arrived, where is it? So disappointed." });
    const ann = await desk.colleague("ann");
    await bodyOf(await ann.post(`/v1/cases/${id}/accept`, {}));
    desk.clock.pass(3_600_000);
    await desk.parley.host.wake(id);
    expect(await desk.queue()).toMatchObject([{ lead: "agency-manager", takenBy: null }]);
  });
});

describe("handing a case over", () => {
  const LATE = "@LumenAndOak my table has not arrived, where is it? So disappointed.";
  const agency = async (): Promise<string> => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    return desk.open({ text: LATE });
  };

  it("changes the lead though its protocol does not listen, and frees the case for the other lead's queue", async () => {
    const id = await agency();
    const ann = await desk.colleague("ann");
    await bodyOf(await ann.post(`/v1/cases/${id}/accept`, {}));
    const turn = await bodyOf<TurnBody>(
      await ann.post(`/v1/cases/${id}/hand-over`, { lead: "agency-manager", because: "she knows them" }),
    );
    expect(turn.decision.lead).toMatchObject({ value: "agency-manager", because: "handed over: she knows them" });
    expect(await desk.queue("?lead=agency-desk")).toEqual([]);
    expect(await desk.queue("?lead=agency-manager")).toMatchObject([
      { case: id, takenBy: null, because: "handed over: she knows them" },
    ]);
    const { journal, effects, earlier } = await desk.case(id);
    expect(journal.at(-1)).toMatchObject({ event: "lead.handedOver", actor: "ann" });
    expect(journal.at(-1)?.trace.map(({ kind }) => kind)).not.toContain("ignored");
    expect(earlier.at(-1)).toMatchObject({ field: "lead", answer: { value: "agency-desk" } });
    expect(effects.at(-1)).toMatchObject({ type: "lead", params: { lead: "agency-manager" } });
    const record = await bodyOf<RecordBody>(await ann.get(`/v1/brands/${desk.brand}/record?action=case.handed-over`));
    expect(record.lines).toMatchObject([
      { name: "ann", details: { lead: "agency-desk", to: "agency-manager", because: "she knows them" } },
    ]);
    expect(await verifyJournal(desk.parley.store)).toMatchObject({ same: 1, differing: [] });
  });

  it("lets a protocol that listens do more", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    await bodyOf(await ann.post(`/v1/cases/${id}/hand-over`, { lead: "network", because }));
    const { effects } = await desk.case(id);
    expect(effects.slice(-2)).toMatchObject([
      { type: "lead", params: { lead: "network" } },
      { type: "notify", params: { lead: "network", text: "Handed to you: please accept within 15 minutes" } },
    ]);
  });

  it("says no to a lead that there is not, to the lead that has it, and to a case that nobody leads", async () => {
    const id = await agency();
    const ann = await desk.colleague("ann");
    const to = async (lead: string, caseId = id) =>
      problemOf(await ann.post(`/v1/cases/${caseId}/hand-over`, { lead, because }));
    expect(await to("nobody")).toMatchObject({ status: 400, detail: 'the brand has no lead "nobody"' });
    expect(await to("agency-desk")).toMatchObject({ status: 409, detail: '"agency-desk" leads this case already' });
    const insult = await desk.open({ text: "@LumenAndOak you are idiots and morons", author: { handle: "rude" } });
    expect(await to("agency-manager", insult)).toMatchObject({
      status: 409,
      detail: expect.stringMatching("nobody leads this case"),
    });
    expect((await desk.case(id)).journal).toHaveLength(1);
  });

  it("says no when the case has finished", async () => {
    desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
    const id = await desk.open({ text: "@LumenAndOak thank you, I love my new lamp!" });
    await desk.event(id, "reply.sent");
    const ann = await desk.colleague("ann");
    const refused = await ann.post(`/v1/cases/${id}/hand-over`, { lead: "agency-manager", because });
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "PARLEY_CASE_FINISHED" });
  });

  it("to a lead that has as many as it can needs force", async () => {
    const first = await agency();
    const ann = await desk.colleague("ann");
    await bodyOf(await ann.post(`/v1/cases/${first}/hand-over`, { lead: "agency-manager", because }));
    await bodyOf(await ann.post(`/v1/cases/${first}/accept`, {}));
    const id = await desk.open({ text: LATE });
    const refused = await ann.post(`/v1/cases/${id}/hand-over`, { lead: "agency-manager", because });
    expect(await problemOf(refused)).toMatchObject({
      status: 409,
      detail: '"agency-manager" has 1 cases, and can have 1',
    });
    const forced = await ann.post(`/v1/cases/${id}/hand-over`, { lead: "agency-manager", because, force: true });
    expect((await bodyOf<TurnBody>(forced)).decision.lead).toMatchObject({ value: "agency-manager" });
  });

  it("is for people of the case's lead, and no integrator can send it as an event", async () => {
    await tidewater();
    const bill = await desk.person("bill@tidewater.example", "lead", ["billing"]);
    const hana = await desk.person("hana@tidewater.example", "lead", ["handsets"]);
    const id = await desk.open({ text: FAULTY });
    const mine = { lead: "billing", because: "mine" };
    expect((await bill.post(`/v1/cases/${id}/hand-over`, mine)).status).toBe(403);
    await bodyOf(await hana.post(`/v1/cases/${id}/hand-over`, mine));
    expect((await hana.post(`/v1/cases/${id}/hand-over`, { lead: "network", because })).status).toBe(403);
    await expect(desk.event(id, "lead.handedOver", { to: "network" })).rejects.toThrow("not an event that a client");
  });
});

describe("what people tell a case", () => {
  it("brings it to its end: solved, said, and out", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    await bodyOf(await ann.post(`/v1/cases/${id}/accept`, {}));
    await bodyOf(await ann.post(`/v1/cases/${id}/customer`, { answer: "agreed", contact: "07700 900123" }));
    expect((await ann.post(`/v1/cases/${id}/handoff`, { outcome: "failed" })).status).toBe(400);
    const failed = await bodyOf<TurnBody>(
      await ann.post(`/v1/cases/${id}/handoff`, { outcome: "failed", note: "nobody there" }),
    );
    expect(failed.state.active).toContain("caring.conversation.working");
    const solved = await bodyOf<TurnBody>(await ann.post(`/v1/cases/${id}/resolve`, { summary: "a new handset" }));
    expect(solved.state.active).toContain("caring.conversation.backInThread");
    const journal: CaseBody["journal"] = (await desk.case(id)).journal;
    expect(journal.slice(-3).map(({ event, actor }) => [event, actor])).toEqual([
      ["customer.agreed", "ann"],
      ["handoff.failed", "ann"],
      ["case.resolved", "ann"],
    ]);
  });

  it("may be an event of the protocol's own, and none of the vocabulary's", async () => {
    await tidewater();
    const ann = await desk.colleague("ann");
    const id = await desk.open({ text: FAULTY });
    const refused = await problemOf(await ann.post(`/v1/cases/${id}/tell`, { event: "approval.granted" }));
    expect(refused).toMatchObject({ status: 422, code: "PARLEY_EVENT_INVALID" });
    expect(refused.hint).toContain("desk.assigns");
  });
});
