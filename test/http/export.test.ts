import type { ApprovalsBody, CaseExport, ReplyDraftsBody, TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { bodyOf, openDesk } from "../kit/open-desk.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MINUTE = 60_000;
const TEXT = "# Not a heading\n<b>my bag</b> did *not* arrive";

describe("taking a case out", () => {
  let example: OpenExample;
  let id: string;
  // Irish summer time: an hour ahead of UTC.
  const clock = new VirtualClock("2026-07-01T08:00:00Z");
  const get = (what: string): Promise<Response> =>
    example.get(`/v1/cases/${id}/${what}`, { authorization: `Bearer ${example.key}` });
  const exported = async (): Promise<CaseExport> => (await (await get("export")).json()) as CaseExport;
  const transcript = async (): Promise<string> => (await get("transcript")).text();

  beforeAll(async () => {
    example = await openExample({ clock });
    const author = { handle: "nora", name: "Nora Quill" };
    const mention = mentionOf("m1", { author, text: TEXT, triage: { intent: "complaint", topics: ["baggage"] } });
    id = ((await (await example.post("/v1/brands/skylark/mentions", mention)).json()) as TurnBody).case;
    clock.pass(10 * MINUTE);
    const event = { id: "e1", type: "reply.sent", data: { text: "We are looking for it", by: "Ben" } };
    await example.post(`/v1/cases/${id}/events`, event);
    await example.parley.host.change({ by: { id: "person:anna", name: "Anna" }, request: null, repeat: null }, () => ({
      answer: { status: 204, body: null },
      acts: [
        { action: "case.looked-at", brand: "skylark", subject: id },
        { action: "effect.retried", brand: "skylark", subject: `${id}:0:0` },
        { action: "case.looked-at", brand: "skylark", subject: `${id}0` },
      ],
    }));
  });
  afterAll(async () => example.close());

  it("gives everything that is kept of it", async () => {
    const body = await exported();
    expect(body).toMatchObject({
      id,
      brand: "skylark",
      erasedAt: null,
      versions: [{ fromStep: 0, protocol: "airline-care", brandRevision: 1 }],
      received: [{ id: "m1", text: TEXT, author: { handle: "nora" } }],
      inputs: [{ mention: ["x", "m1"] }, { event: { type: "reply.sent", id: "event:e1" } }],
      events: [{ at: "2026-07-01T08:10:00.000Z", event: { id: "e1" } }],
    });
    expect(body.versions[0]?.version).toBe(body.protocol.version);
    expect(body.journal.map(({ event, actor }) => [event, actor])).toEqual([
      ["mention", "test"],
      ["reply.sent", "test"],
    ]);
    expect(body.record.map(({ name, action }) => [name, action])).toEqual([
      ["Anna", "case.looked-at"],
      ["Anna", "effect.retried"],
    ]);
    expect(Object.keys(body.beside)).toContain("desk_cases");
  });

  it("is readable: who said what, what was decided and why, who did what, in the brand's time", async () => {
    const response = await get("transcript");
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    const text = await response.text();
    const inOrder = [
      `# Case ${id}`,
      "- Opened: 2026-07-01 09:00:00",
      "- All times are those of Europe/Dublin.",
      "## What was decided",
      "- Who takes the lead? **baggage**, because it is about a bag",
      "### 0. 2026-07-01 09:00:00: A mention",
      "Brought by test.",
      "Nora Quill, @nora on x, in public:",
      "- Asked: ",
      "- Decided respond: **yes**, because ",
      "- Wanted: ",
      "### 1. 2026-07-01 09:10:00: Reply sent",
      "- text: We are looking for it",
      'Clock "First reply to a case": met',
      "## Who did what",
      "- 2026-07-01 09:10:00: Anna: case.looked-at",
    ];
    let from = 0;
    for (const part of inOrder) {
      const at = text.indexOf(part, from);
      expect(at, `${part}\nafter\n${text.slice(0, from)}`).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });

  it("quotes what people wrote so that it cannot change the page", async () => {
    const text = await transcript();
    expect(text).toContain("> \\# Not a heading\n> \\<b\\>my bag\\</b\\> did \\*not\\* arrive");
    expect(text.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(1);
  });

  it("says of an erased case that it was erased, and what was decided", async () => {
    const { decision } = await exported();
    clock.pass(MINUTE);
    const erased = await example.post("/v1/brands/skylark/authors/erase", { channel: "x", handle: "nora" });
    expect(erased.status).toBe(200);
    const after = await exported();
    expect(after).toMatchObject({
      decision,
      erasedAt: "2026-07-01T08:11:00.000Z",
      received: [],
      events: [],
      beside: {},
    });
    expect(after.inputs).toEqual([{}, {}, {}]);
    const text = await transcript();
    expect(text).toContain("- What people wrote was erased: 2026-07-01 09:11:00");
    expect(text).toContain("**baggage**, because it is about a bag");
    expect(text).not.toMatch(/nora|my bag|looking for it/i);
  });

  it("needs to be there", async () => {
    const key = { authorization: `Bearer ${example.key}` };
    for (const what of ["export", "transcript"])
      expect((await example.get(`/v1/cases/case_none/${what}`, key)).status).toBe(404);
  });
});

describe("taking out a case whose mention was edited", () => {
  it("tells what it said at first where it came, and what it says now where it was edited", async () => {
    const example = await openExample();
    const sent = await example.post("/v1/brands/skylark/mentions", mentionOf("m1", { text: "My bag is lost" }));
    const { case: id } = (await sent.json()) as TurnBody;
    await example.parley.app.request("/v1/brands/skylark/mentions/x/m1", {
      method: "PATCH",
      headers: { authorization: `Bearer ${example.key}`, "content-type": "application/json" },
      body: JSON.stringify({ text: "My bag is here" }),
    });
    const told = await (await example.get(`/v1/cases/${id}/transcript`)).text();
    const [, first = "", edited = ""] = told.split(/^### \d\. /m);
    expect(first).toContain("> My bag is lost");
    expect(first).not.toContain("My bag is here");
    expect(first).toContain("Read topics as baggage: ");
    expect(edited).toContain("My bag is here");
    await example.close();
  });
});

it("names of what a client tells, as well as what it tells, cannot change how the page looks", async () => {
  const desk = await openDesk("retail-bank", "2026-03-03T10:00:00Z");
  const bob = await desk.colleague("bob");
  const id = await desk.open({ text: "@PenhallowBank I was charged twice this month" });
  const data = { "x\n\n# Approved\n\n<img src=x onerror=alert(1)>": "y\n\n# Approved" };
  expect((await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed", data })).status).toBe(200);
  const told = await (await bob.get(`/v1/cases/${id}/transcript`)).text();
  expect(told).toContain("img src");
  expect(told).not.toMatch(/(?<!\\)<img/);
  expect(told).not.toMatch(/^# Approved/m);
  await desk.close();
});

it("tells in time order what was drafted, rewritten, approved and written, by whom", async () => {
  const desk = await openDesk("agency-client", "2026-03-02T15:00:00Z");
  const ines = await desk.colleague("Ines");
  const mara = await desk.colleague("mara@lumen-oak.example");
  const id = await desk.open({ text: "@LumenAndOak my chair arrived broken. I want my money back." });
  const { drafts } = await bodyOf<ReplyDraftsBody>(await ines.get(`/v1/cases/${id}/drafts`));
  const [draft] = drafts;
  desk.clock.pass(MINUTE);
  const rewritten = { text: "# Sorry\nYour money is on its way.", revision: 1 };
  await bodyOf(await ines.put(`/v1/cases/${id}/drafts/${draft?.id}`, rewritten));
  desk.clock.pass(MINUTE);
  await bodyOf(await ines.post(`/v1/cases/${id}/tell`, { event: "draft.ready" }));
  const asked = await bodyOf<ApprovalsBody>(await mara.get(`/v1/brands/${desk.brand}/approvals`));
  desk.clock.pass(MINUTE);
  const path = `/v1/brands/${desk.brand}/approvals/${asked.approvals[0]?.id}/approve`;
  await bodyOf(await mara.post(path, { because: "fair" }));
  desk.clock.pass(MINUTE);
  const note = { text: "It left today.", to: "private", force: true, because: "they wait for it" };
  await bodyOf(await ines.post(`/v1/cases/${id}/reply`, note));

  const exported = await bodyOf<CaseExport>(await ines.get(`/v1/cases/${id}/export`));
  expect(exported.drafts[0]).toMatchObject({ text: rewritten.text, editedBy: { name: "Ines" }, closedBy: null });
  expect(exported.approvals).toMatchObject([
    {
      from: "client-care",
      askedBy: { name: "Ines" },
      status: "granted",
      answered: { name: "mara@lumen-oak.example", because: "fair" },
    },
  ]);
  expect(exported.replies).toMatchObject([
    { by: { name: "Ines" }, text: note.text, to: "private", channel: "x", forcedBecause: note.because },
  ]);
  expect(Object.keys(exported.beside)).not.toContain("replies");
  const told = await (await ines.get(`/v1/cases/${id}/transcript`)).text();
  const lines = [...told.matchAll(/^\*\*2026-03-02 (?<at>[\d:]+)\*\*: (?<text>[^\n]+)/gm)];
  expect(lines.map(({ groups }) => [groups?.["at"], groups?.["text"]])).toEqual([
    ["10:00:00", "Parley drafted a private reply for people to send."],
    ["10:01:00", "Ines rewrote the draft:"],
    ["10:02:00", 'Ines asked "client-care" to approve the reply, because money goes back.'],
    ["10:03:00", "mara@lumen-oak.example approved the reply, because fair."],
    ["10:03:00", "Parley sent the draft."],
    ["10:04:00", "Ines replied in private on x against what was decided, because they wait for it:"],
  ]);
  expect(told).toContain("> \\# Sorry\n> Your money is on its way.");
  expect(told.indexOf("example approved the reply")).toBeGreaterThan(told.indexOf("10:03:00: Approved"));
  await desk.close();
});
