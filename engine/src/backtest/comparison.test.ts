import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MentionInput } from "../contract/mention.ts";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { backtest } from "./backtest.ts";
import { comparedIn, compareBacktests, Comparison, mergeComparisons } from "./comparison.ts";
import { followedDifferences, followedIn } from "./followed.ts";
import { parseOutside } from "./outside.ts";
import { conversationIn } from "./recorded-event.ts";
import { shardOf } from "./shards.ts";
import { traceOf } from "./trace-of.ts";

const by = (lead: string) => ({ ...DECIDED, params: { ...DECIDED.params, lead } });
const version = ({ many = 1000, within = "PT1H", stops = false } = {}) =>
  toyProgram(
    {
      initial: "look",
      states: {
        look: { always: [{ guard: "known", target: "duty" }, { target: "desk" }] },
        duty: { entry: [by("duty")] },
        desk: {
          entry: [by("frontline"), { type: "startClock", params: { clock: "word" } }],
          on: { "clock.word.due": "late", "reply.sent": "answered" },
        },
        late: { entry: [by("duty")] },
        answered: stops ? { entry: [{ type: "stopClock", params: { clock: "word" } }] } : {},
      },
    },
    {
      conditions: { known: { title: "Many know them", when: `author.followers >= ${many}` } },
      clocks: { word: { title: "Word", within } },
    },
  );
const mention = (id: string, followers: number, handle = id, at = "10:00:00") =>
  MentionInput.parse({ id, channel: "x", text: "Hello", at: `2026-03-02T${at}Z`, author: { handle, followers } });

const followersOf = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 20 });

describe("two versions over many mentions", () => {
  const same = [version(), version()] as const;

  it("with nothing changed, nothing is reported changed", () => {
    fc.assert(
      fc.property(followersOf, (all) => {
        const mentions = all.map((followers, index) => mention(`m${index}`, followers, `a${index % 5}`));
        const none = { mentions: all.length, changed: 0, fields: {}, groups: [], clocks: [], outcomes: [], states: [] };
        expect(compareBacktests(same, mentions)).toEqual(none);
      }),
      { numRuns: 10 },
    );
  });

  it("differ for exactly those mentions that lie between two thresholds, whatever the cores", () => {
    const versions = [version(), version({ many: 500 })] as const;
    fc.assert(
      fc.property(followersOf, (all) => {
        const mentions = all.map((followers, index) => mention(`m${index}`, followers));
        const between = all.filter((followers) => followers >= 500 && followers < 1000).length;
        const whole = compareBacktests(versions, mentions);
        expect([whole.changed, whole.groups.length]).toEqual([between, Math.min(1, between)]);
        const parts = [new Comparison(versions), new Comparison(versions)];
        for (const each of mentions) parts[shardOf(conversationIn(each)) % 2]?.take(each);
        const merged = comparedIn(mergeComparisons(parts.map((part) => part.end()).toReversed()));
        expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
      }),
      { numRuns: 10 },
    );
  });

  it("name the condition that parted them, and the clock where that did", () => {
    const [group] = compareBacktests([version(), version({ many: 500 })], [mention("m1", 700)]).groups;
    expect(group).toMatchObject({
      cause: { kind: "condition", of: "look#always[0]", condition: "known" },
      fields: { lead: 1 },
      examples: [{ id: "m1", before: { lead: "frontline" }, after: { lead: "duty" } }],
    });
    const twice = [mention("m1", 7, "ann"), mention("m2", 7, "ann", "10:30:00")];
    const sooner = compareBacktests([version(), version({ within: "PT10M" })], twice);
    expect(sooner.groups).toMatchObject([{ cause: { kind: "clock", of: "word" }, mentions: 1 }]);
  });

  it("meet the same people outside", () => {
    const outside = parseOutside({ events: [{ type: "reply.sent", probability: 0.5, delay: { mean: "PT30M" } }] });
    const mentions = Array.from({ length: 40 }, (_, index) => [
      mention(`m${index}`, 7, `a${index}`),
      mention(`n${index}`, 7, `a${index}`, "11:30:00"),
    ]).flat();
    expect(compareBacktests(same, mentions, { outside }).changed).toBe(0);
    expect(compareBacktests([version(), version({ within: "PT10M" })], mentions, { outside }).changed).toBeGreaterThan(
      0,
    );
  });
});

describe("what follows in two versions", () => {
  const versions = [version({ stops: true }), version({ stops: true, within: "PT10M" })] as const;
  const outside = parseOutside({ events: [{ type: "reply.sent", delay: { always: "PT30M" } }] });
  const mentions = Array.from({ length: 20 }, (_, index) => mention(`m${index}`, index * 100, `a${index % 15}`));

  it("differs where every mention gets the same answers and a clock is kept less often", () => {
    const compared = compareBacktests(versions, [mention("m1", 7)], { outside });
    expect([compared.changed, compared.groups]).toEqual([0, []]);
    expect(compared.clocks).toMatchObject([
      { clock: "word", before: { started: 1, met: 1, breached: 0 }, after: { started: 1, met: 0, breached: 1 } },
    ]);
    expect(compared.states.map(({ state, before, after }) => [state, before.cases, after.cases])).toEqual([
      ["answered", 1, 0],
      ["late", 0, 1],
      ["desk", 1, 1],
    ]);
    expect(compared.states[2]).toMatchObject({ before: { median: 1_800_000 }, after: { median: 600_000 } });
  });

  it("is what each of them counts when it runs alone", () => {
    const [before, after] = versions.map((each) => backtest(each, mentions, { outside }));
    if (before === undefined || after === undefined) throw new Error("two versions make two backtests");
    const alone = followedDifferences(followedIn(before, versions[1]), followedIn(after, versions[0]));
    const { clocks, outcomes, states } = compareBacktests(versions, mentions, { outside });
    expect(clocks.length).toBe(1);
    expect({ clocks, outcomes, states }).toEqual(alone);
  });

  it("may be left out by who has no more time, who still knows what is decided otherwise", () => {
    const run = new Comparison([version({ many: 1000 }), version({ many: 500 })]);
    for (const each of mentions) run.take(each);
    const ending = run.ending();
    expect(ending.next().done).toBe(false);
    expect(run.changes()).toMatchObject({ mentions: 20, changed: 5 });
    expect(run.end().changes).toEqual(run.changes());
  });

  it("is told to the same bytes by several cores", () => {
    const parts = [new Comparison(versions, { outside }), new Comparison(versions, { outside })];
    for (const each of mentions) parts[shardOf(conversationIn(each)) % 2]?.take(each);
    const merged = comparedIn(mergeComparisons(parts.map((part) => part.end())));
    expect(JSON.stringify(merged)).toBe(JSON.stringify(compareBacktests(versions, mentions, { outside })));
  });
});

describe("one mention again", () => {
  it("is told with everything that its case did, alone of all", () => {
    const mentions = [mention("m1", 7, "ann"), mention("m2", 7, "ben"), mention("m3", 7, "ann", "10:30:00")];
    const outside = parseOutside({ events: [{ type: "reply.sent", delay: { always: "PT40M" } }] });
    const told = traceOf(version(), () => mentions, "m3", { outside });
    expect(told).toMatchObject({ id: "m3", case: "m1", joined: true });
    expect(told?.steps.map(({ event }) => event.type)).toEqual([
      "mention",
      "mention",
      "reply.sent",
      "parley.wake",
      "reply.sent",
    ]);
    expect(told?.steps[0]?.step.trace).toContainEqual(
      expect.objectContaining({ kind: "considered", condition: "known", verdict: "failed" }),
    );
  });

  it("is none when nobody wrote it", () => {
    expect(traceOf(version(), () => [], "m3")).toBe(null);
  });
});
