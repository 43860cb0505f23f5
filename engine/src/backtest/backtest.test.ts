import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MentionInput, type ParsedMention } from "../contract/mention.ts";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { Backtest, backtest } from "./backtest.ts";
import { rowsOf } from "./groups.ts";
import { MOST_DRAWN, parseOutside } from "./outside.ts";
import { conversationIn, RecordedEvent, type BacktestEntry } from "./recorded-event.ts";
import { shardOf } from "./shards.ts";
import { mergeTallies } from "./tally.ts";
import { percentile } from "./times.ts";

const program = toyProgram(
  {
    initial: "care",
    states: {
      care: {
        entry: [DECIDED, { type: "startClock", params: { clock: "word" } }],
        on: {
          "reply.sent": { target: "answered", actions: [{ type: "stopClock", params: { clock: "word" } }] },
          "clock.word.due": "late",
        },
      },
      late: { on: { "reply.sent": "answered" } },
      answered: { type: "final", meta: { outcome: "answered" } },
    },
  },
  { clocks: { word: { title: "First word", within: "PT1H" } } },
);
const mention = (id: string, handle: string, at: string, more: object = {}): ParsedMention =>
  MentionInput.parse({ id, channel: "x", text: "Hello", at: `2026-03-02T${at}Z`, author: { handle }, ...more });
const reply = (handle: string, at: string): BacktestEntry =>
  RecordedEvent.parse({
    event: { type: "reply.sent" },
    at: `2026-03-02T${at}Z`,
    channel: "x",
    author: { handle },
  });
const MINUTE = 60_000;

describe("a backtest", () => {
  const tally = backtest(program, [
    mention("m1", "ann", "10:00:00"),
    mention("m2", "ben", "10:00:00", { channel: "mail" }),
    mention("m3", "eve", "10:00:00"),
    reply("ann", "10:20:00"),
    mention("m4", "ben", "10:30:00", { channel: "mail" }),
    RecordedEvent.parse({ ...reply("ben", "12:00:00"), channel: "mail" }),
    reply("nobody", "12:00:00"),
  ]);

  it("counts mentions, cases, and events that found an open case or none", () => {
    expect(tally.totals).toMatchObject({ mentions: 4, cases: 3, joined: 1, events: 2, lost: 1, undecided: 0 });
    expect(rowsOf(tally.groups.outcome)).toEqual([
      { of: ["answered"], count: 2, sample: expect.arrayContaining(["m1", "m4"]) },
      { of: ["open"], count: 1, sample: ["m3"] },
    ]);
  });

  it("counts answers by field, with their reasons, and by channel", () => {
    expect(rowsOf(tally.groups.answer, "respond").map(({ of, count }) => [...of, count])).toEqual([["yes", 4]]);
    expect(rowsOf(tally.groups.reason, "lead").map(({ of }) => of)).toEqual([["frontline", "a test"]]);
    expect(rowsOf(tally.groups.channel, "mail", "respond")).toMatchObject([{ of: ["yes"], count: 2 }]);
  });

  it("tells which clocks were met, which ran out, and how long replies took", () => {
    expect(tally.clocks["word"]).toMatchObject({ runs: 3, met: 1, running: 0, breached: { count: 2 } });
    expect(tally.firstReply).toMatchObject({ count: 2, sum: 140 * MINUTE });
  });

  it("tells how states were lived in, in virtual time, and which transitions were taken", () => {
    expect(tally.states["care"]).toMatchObject({ entered: { count: 3 }, cases: 3, open: 0 });
    expect(tally.states["care"]?.dwell.sum).toBe((20 + 60 + 60) * MINUTE);
    expect(tally.states["late"]).toMatchObject({ entered: { count: 2 }, open: 1 });
    expect(tally.transitions["care#reply.sent[0]"]).toMatchObject({ taken: { count: 1, sample: ["m1"] }, cases: 1 });
  });
});

describe("the clocks of a backtest", () => {
  const anew = [
    { type: "stopClock", params: { clock: "word", as: "cancelled" } },
    { type: "startClock", params: { clock: "word" } },
  ];
  const judgesAnew = toyProgram(
    {
      initial: "care",
      states: {
        care: {
          entry: [DECIDED, { type: "startClock", params: { clock: "word" } }],
          on: {
            mention: { actions: anew },
            "reply.sent": { actions: [{ type: "stopClock", params: { clock: "word" } }] },
            "case.reopened": { actions: [{ type: "restartClock", params: { clock: "word" } }] },
          },
        },
      },
    },
    { clocks: { word: { title: "First word", within: "PT1H" } } },
  );
  const countsOf = (...entries: BacktestEntry[]) => backtest(judgesAnew, entries).clocks["word"];
  const again = (at: string): BacktestEntry => mention(`at ${at}`, "ann", at);

  it.each([
    ["met", [reply("ann", "10:10:00"), again("10:20:00")], { runs: 2, met: 1, cancelled: 0, breached: { count: 1 } }],
    ["breached", [again("11:20:00")], { runs: 2, met: 0, cancelled: 0, breached: { count: 2 } }],
    ["called off", [again("10:20:00")], { runs: 2, met: 0, cancelled: 1, breached: { count: 1 } }],
    [
      "begun anew",
      [RecordedEvent.parse({ ...reply("ann", "10:20:00"), event: { type: "case.reopened" } })],
      { runs: 2, met: 0, cancelled: 1, breached: { count: 1 } },
    ],
  ])("count a run that was %s once", (_, entries, counts) => {
    expect(countsOf(again("10:00:00"), ...entries)).toMatchObject(counts);
  });
});

const OUTSIDE = parseOutside({
  seed: 7,
  events: [
    { type: "reply.sent", probability: 0.7, delay: { median: "PT20M", p90: "PT3H" }, only: { respond: "yes" } },
    { type: "mention.spread", data: { shares: 4 }, delay: { always: "PT5M" } },
  ],
});
const someMentions = fc
  .array(fc.record({ who: fc.integer({ min: 0, max: 12 }), minute: fc.integer({ min: 0, max: 59 }) }), {
    maxLength: 25,
  })
  .map((all) =>
    all.map(({ who, minute }, index) =>
      mention(`m${index}`, `a${who}`, `${10 + Math.floor(index / 3)}:${String(minute).padStart(2, "0")}:00`),
    ),
  );

describe("a backtest on several cores", () => {
  it("finds the same bytes however conversations are dealt out", () => {
    fc.assert(
      fc.property(someMentions, fc.integer({ min: 2, max: 5 }), (mentions, cores) => {
        const whole = backtest(program, mentions, { outside: OUTSIDE });
        const parts = Array.from({ length: cores }, () => new Backtest(program, { outside: OUTSIDE }));
        for (const each of mentions) parts[shardOf(conversationIn(each)) % cores]?.take(each);
        const merged = mergeTallies(parts.map((part) => part.end()).toReversed());
        expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
      }),
      { numRuns: 10 },
    );
  });

  it("draws the same for a mention whatever comes before it", () => {
    const alone = backtest(program, [mention("m9", "ann", "12:00:00")], { outside: OUTSIDE });
    const replies = [mention("m1", "ben", "10:00:00"), mention("m9", "ann", "12:00:00")];
    const [both, other] = [replies, replies.slice(0, 1)].map((all) => backtest(program, all, { outside: OUTSIDE }));
    expect((both?.firstReply.sum ?? 0) - (other?.firstReply.sum ?? 0)).toBe(alone.firstReply.sum);
  });

  it("brings what follows itself to an end", () => {
    const spread = { type: "mention.spread", delay: { always: "PT1S" } };
    const outside = parseOutside({ events: [spread, { ...spread, after: "mention.spread" }] });
    const { totals } = backtest(program, [mention("m1", "ann", "10:00:00")], { outside });
    expect(totals.events).toBe(1 + MOST_DRAWN);
  });

  it("replies come as often and as late as the model says", () => {
    const mentions = Array.from({ length: 400 }, (_, index) => mention(`m${index}`, `a${index}`, "10:00:00"));
    const { firstReply, totals } = backtest(program, mentions, { outside: OUTSIDE });
    expect(totals.mentions).toBe(400);
    // Four standard deviations of a binomial around 280, and the median's and the p90's bounds at the same rank distance.
    expect(Math.abs(firstReply.count - 280)).toBeLessThan(4 * Math.sqrt(400 * 0.7 * 0.3));
    const [median, p90] = [percentile(firstReply, 0.5) ?? 0, percentile(firstReply, 0.9) ?? 0];
    expect(median).toBeGreaterThan(12 * MINUTE);
    expect(median).toBeLessThan(34 * MINUTE);
    expect(p90).toBeGreaterThan(100 * MINUTE);
    expect(p90).toBeLessThan(320 * MINUTE);
  });
});
