import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MentionInput, type ParsedMention } from "../contract/mention.ts";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { auditEquity, EquityAudit, mergeEquity, type EquityOptions } from "./equity.ts";
import { equityReport } from "./equity-report.ts";
import { parseOutside } from "./outside.ts";
import { wilson } from "./proportion.ts";
import { conversationIn, type BacktestEntry } from "./recorded-event.ts";
import { shardOf } from "./shards.ts";
import { otherVerified, otherVisibility, swapsOf } from "./swaps.ts";

const by = (more: object) => ({ ...DECIDED, params: { ...DECIDED.params, ...more } });
const biased = (when: string, actions: readonly object[] = [by({ lead: "duty" })]) =>
  toyProgram(
    {
      initial: "look",
      states: {
        look: { always: [{ guard: "known", target: "special" }, { target: "desk" }] },
        special: { entry: actions },
        desk: { entry: [DECIDED] },
      },
    },
    { conditions: { known: { title: "Somebody special", when } } },
  );
const fair = biased("triage.urgent");
const mentions = fc
  .array(
    fc.record({
      who: fc.integer({ min: 0, max: 5 }),
      followers: fc.integer({ min: 0, max: 3000 }),
      verified: fc.boolean(),
      public: fc.boolean(),
      kind: fc.constantFrom("post", "message", "review"),
      channel: fc.constantFrom("x", "mail"),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ who, followers, verified, ...about }, index) =>
      MentionInput.parse({
        ...about,
        id: `m${index}`,
        text: "Hello, my parcel is late",
        at: `2026-03-02T10:${String(index).padStart(2, "0")}:00Z`,
        author: { handle: `a${who}`, followers, verified },
      }),
    ),
  );
const one = (more: { author?: object } = {}): ParsedMention =>
  MentionInput.parse({
    id: "m1",
    channel: "x",
    text: "Hello",
    at: "2026-03-02T10:00:00Z",
    ...more,
    author: { handle: "ann", ...more.author },
  });

describe("swapping", () => {
  it("twice gives the mention back", () => {
    fc.assert(
      fc.property(mentions, (all) => {
        for (const swap of [otherVerified, otherVisibility]) expect(all.map(swap).map(swap)).toEqual(all);
      }),
      { numRuns: 20 },
    );
  });

  it("changes one thing only, and leaves alone what is so already", () => {
    const mention = one({ author: { followers: 0 } });
    const differing = swapsOf(fair).map(({ id, swap }) => {
      const other = swap(mention);
      if (other === null) return [id, null];
      const { author: is, triage: _, ...rest } = other;
      const { author: was, triage: __, ...before } = mention;
      const keys = (a: object, b: object) =>
        Object.entries(a).flatMap(([key, value]) => (Reflect.get(b, key) === value ? [] : [key]));
      return [id, [...keys(rest, before), ...keys(is, was)].toSorted()];
    });
    expect(Object.fromEntries(differing)).toMatchObject({
      "followers none": null,
      "followers many": ["followers"],
      verified: ["verified"],
      "name Emily Walsh": ["name"],
      "language en": null,
      public: ["kind", "public"],
      "channel x": null,
      "channel facebook": ["channel"],
    });
  });
});

describe("an equity audit", () => {
  it("finds nothing where nothing hangs on who writes and where", () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const { swaps } = auditEquity(fair, all);
        expect(Object.values(swaps).filter(({ changes, moves }) => changes.changed > 0 || "0" in moves)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it("finds exactly those whom a threshold parts from the swapped ones, and names the condition", () => {
    const program = biased("author.followers >= 1000.0");
    const all = [5, 999, 1000, 20_000].map((followers, index) => ({
      ...one({ author: { handle: `a${index}`, followers } }),
      id: `m${index}`,
    }));
    const { swaps } = auditEquity(program, all, { about: ["followers"] });
    expect(Object.keys(swaps)).toEqual(["followers none", "followers many"]);
    const [none, many] = [swaps["followers none"], swaps["followers many"]];
    expect(none?.changes).toMatchObject({ mentions: 4, changed: 2, fields: { lead: 2 } });
    expect(none?.changes.groups).toMatchObject([{ cause: { kind: "condition", condition: "known" }, mentions: 2 }]);
    expect(none?.changes.groups[0]?.examples.map(({ id }) => id).toSorted()).toEqual(["m2", "m3"]);
    expect(many?.moves).toMatchObject({ '["lead","frontline","duty"]': { count: 2 } });
  });

  it("sees who is served sooner and who is offered money, and lets answers go where people wrote", () => {
    const generous = biased("mention.public", [
      by({ channel: "private" }),
      { type: "priority", params: { level: 1 } },
      { type: "severity", params: { level: 2 } },
    ]);
    const found = auditEquity(generous, [one()], { about: ["public"] }).swaps["public"];
    expect(found?.changes).toMatchObject({ changed: 1, fields: { priority: 1 } });
    expect(found?.also).toEqual({ channel: 1, severity: 1 });
  });

  it("goes on with what happened outside, on both sides", () => {
    const program = toyProgram(
      {
        initial: "desk",
        states: {
          desk: { entry: [DECIDED], on: { "reply.sent": "known", mention: "desk" } },
          known: { on: { mention: [{ guard: "many", target: "duty" }, { target: "known" }] } },
          duty: { entry: [by({ lead: "duty" })] },
        },
      },
      { conditions: { many: { title: "Many follow them", when: "author.followers >= 1000.0" } } },
    );
    const again = { ...one(), id: "m2", at: "2026-03-02T10:10:00Z" };
    const { channel, author } = one();
    const reply = { event: { type: "reply.sent" }, at: "2026-03-02T10:05:00Z", channel, author };
    const changed = (entries: readonly BacktestEntry[], options: EquityOptions = {}) =>
      auditEquity(program, entries, { about: ["followers"], ...options }).swaps["followers many"]?.changes.changed;
    expect([changed([one(), again]), changed([one(), reply, again])]).toEqual([0, 1]);
    const outside = parseOutside({ events: [{ type: "reply.sent", delay: { always: "PT5M" } }] });
    expect(changed([one(), again], { outside })).toBe(1);
  });

  it("names the condition also where something that may differ came before it", () => {
    const program = toyProgram(
      {
        initial: "look",
        states: {
          look: {
            entry: [DECIDED, { type: "set", params: { variable: "open", value: "mention.public" } }],
            on: { mention: "again" },
          },
          again: { always: [{ guard: "wasOpen", target: "duty" }, { target: "desk" }] },
          duty: { entry: [by({ lead: "duty" })] },
          desk: {},
        },
      },
      {
        variables: { open: { type: "bool", initial: false } },
        conditions: {
          wasOpen: { title: "It was in public", when: "vars.open" },
        },
      },
    );
    const again = { ...one(), id: "m2", at: "2026-03-02T10:10:00Z" };
    const found = auditEquity(program, [one(), again], { about: ["public"] }).swaps["public"];
    expect(found?.changes).toMatchObject({
      changed: 1,
      groups: [{ cause: { kind: "condition", condition: "wasOpen" }, examples: [{ id: "m2" }] }],
    });
  });

  it("finds the same bytes however conversations are dealt out", () => {
    const program = biased("author.followers >= 1000.0 && mention.public");
    fc.assert(
      fc.property(mentions, (all) => {
        const parts = [new EquityAudit(program), new EquityAudit(program)];
        for (const mention of all) parts[shardOf(conversationIn(mention)) % 2]?.take(mention);
        const merged = mergeEquity(parts.map((part) => part.found()).toReversed());
        expect(JSON.stringify(merged)).toBe(JSON.stringify(auditEquity(program, all)));
      }),
      { numRuns: 6 },
    );
  });
});

describe("the report of an audit", () => {
  const textOf = (when: string, all: readonly ParsedMention[]) => {
    const program = biased(when);
    const quotes = new Map(all.map(({ id, text }) => [id, text]));
    return JSON.stringify(equityReport(program, auditEquity(program, all), quotes));
  };

  it("names the condition, the share with its interval, and an example", () => {
    const text = textOf("author.followers >= 1000.0", [one({ author: { followers: 5 } })]);
    expect(text).toContain("How people are served depends on how many follow them (1 of 1, 100.0 %)");
    expect(text).toContain("through “Somebody special” in “Look”: lead 1.");
    expect(text).toContain("“Somebody special”: author.followers >= 1000.0");
    expect(text).toContain('"20.7 % to 100.0 %"');
    expect(text).toContain('["m1: “Hello”","lead Front line","lead Duty"]');
  });

  it("says plainly that nothing hangs on anything, and what was not tested", () => {
    const text = textOf("triage.urgent", [one()]);
    expect(text).toContain(
      "For none of these mentions does how people are served depend on how many follow them, whether they are verified",
    );
    expect(text).toContain("Not tested: the language they write in");
  });
});

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d among %d is as published", (count, of, low, high) => {
    const [from, to] = wilson(count, of);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  it("of nothing is everything", () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
