import type { MentionInput, ReportBody, TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const REPORTS = "/v1/brands/skylark/reports";

/**
 * On a Monday at ten, five people write at the same moment:
 * q1 and q2 ask about bags on X, and are answered in public after 10 and 30 minutes; q1 is resolved then.
 * q3 asks the same on Facebook; nobody answers, and at two the four hours of the desk are over.
 * a4 insults on X. c5 complains about a refund on X and wants a person: a private reply after 20 minutes, the call after 25.
 */
describe("a report", () => {
  let example: OpenExample;
  let report: ReportBody;
  const clock = new VirtualClock("2026-03-02T10:00:00Z");
  const read = async (query = ""): Promise<ReportBody> => {
    const response = await example.get(`${REPORTS}${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as ReportBody;
  };

  beforeAll(async () => {
    example = await openExample({ clock });
    const brand = JSON.parse(exampleFile("airline-care", "brand.json")) as object;
    const costs = { currency: "EUR", publicReply: 2.5, privateReply: 4, call: 12, handoff: 6 };
    const protocol: unknown = JSON.parse(exampleFile("airline-care", "protocol.json"));
    example.parley.publish({ protocol, brand: { ...brand, costs } });

    const open = async (id: string, other: Partial<MentionInput>): Promise<string> => {
      const response = await example.post("/v1/brands/skylark/mentions", mentionOf(id, other));
      expect(response.status).toBe(201);
      return ((await response.json()) as TurnBody).case;
    };
    const tell = async (id: string, type: string, data?: object): Promise<void> => {
      const event = { id: `${id}:${type}`, type, ...(data === undefined ? {} : { data }) };
      const response = await example.post(`/v1/cases/${id}/events`, event);
      expect(response.status, await response.clone().text()).toBe(200);
    };
    const bags: Partial<MentionInput> = { triage: { intent: "question", topics: ["baggage"] } };
    const q1 = await open("q1", bags);
    const q2 = await open("q2", bags);
    const q3 = await open("q3", { ...bags, channel: "facebook" });
    await open("a4", { text: "You idiots", triage: { intent: "abuse", abusive: true, topics: [] } });
    const c5 = await open("c5", { triage: { intent: "complaint", topics: ["refunds"], personalData: [] } });
    await tell(c5, "person.wanted");
    clock.pass(10 * MINUTE);
    await tell(q1, "reply.sent", { where: "public" });
    await tell(q1, "case.resolved");
    clock.pass(10 * MINUTE);
    await tell(c5, "reply.sent", { where: "private" });
    clock.pass(5 * MINUTE);
    await tell(c5, "handoff.done");
    clock.pass(5 * MINUTE);
    await tell(q2, "reply.sent");
    clock.pass(4 * HOUR - 30 * MINUTE);
    await example.parley.host.wake(q3);
    report = await read();
  });
  afterAll(async () => example.close());

  it("is about the cases that were opened in a span of time", async () => {
    expect(report).toMatchObject({
      brand: "skylark",
      from: "2026-01-31T14:00:00.000Z",
      to: "2026-03-02T14:00:00.000Z",
      cases: { opened: 5, open: 3, finished: 2 },
      outcomes: [{ outcome: "resolved", cases: 2 }],
    });
    const span = "?from=2026-03-02T09:00:00Z&to=2026-03-02T11:00:00%2B01:00";
    expect((await read(span)).cases.opened).toBe(0);
    expect((await read(span.replace("11:00:00", "11:00:00.001"))).cases.opened).toBe(5);
  });

  it("counts decisions by question and reason", () => {
    const [question, person, abuse] = [
      "a question of general interest",
      "they want to talk to a person",
      "abuse, nothing to solve",
    ];
    expect(report.decisions).toEqual({
      respond: [
        { answer: "yes", because: question, cases: 3 },
        { answer: "no", because: abuse, cases: 1 },
        { answer: "yes", because: person, cases: 1 },
      ],
      due: [
        { answer: "PT4H@desk", because: "Answer to a question", cases: 3 },
        { answer: "PT1H@desk", because: "First reply to a case", cases: 1 },
        { answer: "none", because: abuse, cases: 1 },
      ],
      lead: [
        { answer: "baggage", because: "it is about bags", cases: 2 },
        { answer: "duty", because: "a promised time has passed", cases: 1 },
        { answer: "none", because: abuse, cases: 1 },
        { answer: "senior-care", because: person, cases: 1 },
      ],
      channel: [
        { answer: "public", because: question, cases: 3 },
        { answer: "none", because: abuse, cases: 1 },
        { answer: "public", because: person, cases: 1 },
      ],
      offline: [
        { answer: "none", because: question, cases: 3 },
        { answer: "callback", because: person, cases: 1 },
        { answer: "none", because: abuse, cases: 1 },
      ],
    });
  });

  it("tells which promised times were kept", () => {
    expect(report.firstReply).toEqual({ cases: 3, median: 20 * MINUTE, p90: 30 * MINUTE });
    expect(report.clocks).toEqual([
      {
        clock: "callback",
        runs: 1,
        met: 1,
        breached: 0,
        running: 0,
        attainment: 1,
        metAfter: { median: 25 * MINUTE, p90: 25 * MINUTE },
      },
      // Started for the complaint, and anew when a person was wanted.
      {
        clock: "caseReply",
        runs: 2,
        met: 1,
        breached: 0,
        running: 0,
        attainment: 1,
        metAfter: { median: 20 * MINUTE, p90: 20 * MINUTE },
      },
      {
        clock: "questionReply",
        runs: 3,
        met: 2,
        breached: 1,
        running: 0,
        attainment: 2 / 3,
        metAfter: { median: 10 * MINUTE, p90: 30 * MINUTE },
      },
    ]);
  });

  it("compares channels, for all topics and for each", () => {
    const unanswered = {
      cases: 1,
      answered: 0,
      answeredShare: 0,
      promised: 4 * HOUR,
      firstReply: null,
      offlineShare: 0,
    };
    const facebook = { channel: "facebook", ...unanswered, leads: [{ lead: "duty", cases: 1 }] };
    expect(report.parity.channels).toEqual([
      facebook,
      {
        channel: "x",
        cases: 4,
        answered: 3,
        answeredShare: 0.75,
        promised: 4 * HOUR,
        firstReply: { median: 20 * MINUTE, p90: 30 * MINUTE },
        offlineShare: 0.25,
        leads: [
          { lead: "baggage", cases: 2 },
          { lead: "none", cases: 1 },
          { lead: "senior-care", cases: 1 },
        ],
      },
    ]);
    expect(report.parity.topics.map(({ topic }) => topic)).toEqual(["baggage", "refunds"]);
    expect(report.parity.topics[0]).toEqual({
      topic: "baggage",
      channels: [
        facebook,
        {
          channel: "x",
          cases: 2,
          answered: 2,
          answeredShare: 1,
          promised: 4 * HOUR,
          firstReply: { median: 10 * MINUTE, p90: 30 * MINUTE },
          offlineShare: 0,
          leads: [{ lead: "baggage", cases: 2 }],
        },
      ],
      gap: { answeredShare: 1, promised: 0, firstReply: 0, offlineShare: 0 },
    });
  });

  it("says what it cost, and what calls were avoided", () => {
    const nothing = { publicReplies: 0, privateReplies: 0, calls: 0, handoffs: 0, cost: 0, perCase: 0 };
    expect(report.costs).toEqual({
      currency: "EUR",
      channels: [
        { channel: "facebook", cases: 1, ...nothing },
        // Two public replies, a private one and a call: 5 + 4 + 12.
        { channel: "x", cases: 4, ...nothing, publicReplies: 2, privateReplies: 1, calls: 1, cost: 21, perCase: 5.25 },
      ],
      cost: 21,
      // Only q1 ended without a call: 12 - 2.50.
      deflection: { cases: 1, calls: 12, spent: 2.5, saved: 9.5 },
    });
  });

  it("lists the cases that nobody decided, which must be none", async () => {
    expect([report.unanswered, report.fallbacks]).toEqual([
      { cases: 0, newest: [] },
      { cases: 0, newest: [] },
    ]);
    const { db } = example.parley.store;
    const id = db.prepare<[], string>("SELECT case_id FROM case_facts WHERE intent = 'abuse'").pluck().get();
    db.prepare("UPDATE case_facts SET undecided = 2, fallback = 1 WHERE case_id = ?").run(id);
    const { unanswered, fallbacks } = await read();
    db.prepare("UPDATE case_facts SET undecided = 0, fallback = 0 WHERE case_id = ?").run(id);
    expect([unanswered, fallbacks]).toEqual([
      { cases: 1, newest: [id] },
      { cases: 1, newest: [id] },
    ]);
  });

  it("stays as it was when authors are erased", async () => {
    const to = `?to=${new Date(clock.now()).toISOString()}`;
    const before = await read(to);
    const author = { channel: "x", handle: "author-q1" };
    expect((await example.post("/v1/brands/skylark/authors/erase", author)).status).toBe(200);
    expect(await read(to)).toEqual(before);
  });

  it("refuses a span that makes no sense", async () => {
    for (const query of ["?from=yesterday", "?from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z"])
      expect((await problemOf(await example.get(`${REPORTS}${query}`))).code, query).toBe("PARLEY_BODY_INVALID");
    expect((await example.get("/v1/brands/nobody/reports")).status).toBe(403);
  });
});
