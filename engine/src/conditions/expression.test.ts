import { describe, expect, it } from "vitest";
import { parseBrand } from "../protocol/parse.ts";
import { EXPRESSION_LIMITS } from "../vocabulary/limits.ts";
import { ConditionContext, type Situation } from "./context.ts";
import { worldOf } from "./environment.ts";
import { readExpression } from "./expression.ts";

const world = worldOf(
  {
    variables: { count: { type: "int", initial: 0 } },
    clocks: { first: { title: "First", within: "PT1H" } },
    events: {},
  },
  parseBrand({
    id: "toy",
    name: "Toy",
    timeZone: "UTC",
    languages: ["en"],
    leads: { billing: { title: "Billing" } },
    topics: { account: { title: "Account", terms: ["account"] } },
    policies: { generous: true },
  }),
);
const read = (source: string) => readExpression(world, source);
/** What an expression gives where only some facts are known. */
const value = (source: string, { now, vars, brand, ...facts }: { readonly [known: string]: unknown }): unknown => {
  const { expression, findings } = read(source);
  if (expression === null) throw new Error(findings[0]?.message);
  const situation = { facts, now, vars, brand } as unknown as Situation;
  return expression.evaluate(new ConditionContext(situation));
};
/** What is found: where, what, and how to mend it. */
const found = (source: string) =>
  read(source).findings.map(({ severity, certain, start, end, message, hint }) => ({
    severity,
    certain,
    place: source.slice(start, end),
    message,
    ...(hint === undefined ? {} : { hint }),
  }));

describe("a condition", () => {
  it.each([
    ["author.followers > 1000", { author: { followers: 1200 } }, true],
    ["author.followers == 3", { author: { followers: 3 } }, true],
    ["author.followers + 1 == 4", { author: { followers: 3 } }, true],
    ["size(triage.topics) == 2", { triage: { topics: ["a", "b"] } }, true],
    ["triage.topics.size() + 1 > 2.5", { triage: { topics: ["a", "b"] } }, true],
    ["size(triage.topics) in [1, 2]", { triage: { topics: ["a", "b"] } }, true],
    ["triage.topics[1] == 'account'", { triage: { topics: ["a", "account"] } }, true],
    ["'account' in triage.topics", { triage: { topics: ["a", "account"] } }, true],
    ["triage.topics.exists(t, size(t) > 3)", { triage: { topics: ["a", "account"] } }, true],
    ["triage.topics.map(t, size(t))[0] == 1", { triage: { topics: ["a"] } }, true],
    ["vars.count >= 2", { vars: { count: 1 } }, false],
    ["brand.generous", { brand: { generous: true } }, true],
    ["has(author.name)", { author: { followers: 1 } }, false],
    ["mention.text.matches('(?i)refund')", { mention: { text: "REFUND please" } }, true],
    ["[mention.text].exists(t, t.matches('^R'))", { mention: { text: "REFUND please" } }, true],
    ["size(mention.text) == 2", { mention: { text: "👀!" } }, true],
  ])("%s", (source, context, expected) => {
    expect(read(source).findings).toEqual([]);
    expect(value(source, context)).toBe(expected);
  });

  it("reads calendars in the zone that is named, whatever the machine's own", () => {
    const now = "2026-03-29T01:30:00Z";
    expect(value("now.getHours('Europe/Dublin') == 2 && now.getHours() == 1", { now })).toBe(true);
    expect(value("now.getDayOfWeek('Asia/Tokyo') == 0 && now.getMonth() == 2", { now })).toBe(true);
    expect(() => value("now.getHours('Europe/Dubln') == 2", { now })).toThrow('there is no time zone "Europe/Dubln"');
    expect(value("(now - timestamp('2026-03-28T00:00:00Z')).getHours() == 25", { now })).toBe(true);
  });

  it("tells what it reads, but not the items of its loops", () => {
    expect(read("triage.topics.exists(t, t == 'account') && author.followers > 1").expression?.reads).toEqual([
      "triage.topics",
      "author.followers",
    ]);
  });
});

describe("a condition that cannot run", () => {
  const refused = (place: string, message: string, hint?: string) => [
    { severity: "error", certain: true, place, message, ...(hint === undefined ? {} : { hint }) },
  ];
  it.each([
    [
      "author.folowers > 3",
      "author.folowers",
      'There is no fact "author.folowers".',
      "Did you mean `author.followers`?",
    ],
    [
      "mention.author.followers > 3",
      "mention.author.followers",
      'There is no fact "mention.author.followers".',
      "Did you mean `author.followers`?",
    ],
    ["followers > 3", "followers", 'There is no fact "followers".', "Did you mean `author.followers`?"],
    ["brand.generos", "brand.generos", 'There is no fact "brand.generos".', "Did you mean `brand.generous`?"],
    [
      "mention.text.contians('x')",
      "mention.text.contians('x')",
      'There is no function "contians".',
      "Did you mean `contains`?",
    ],
    ["author.followers > 'x'", "author.followers > 'x'", '">" does not go between a number and a text.'],
    [
      "triage.topics == 'account'",
      "triage.topics == 'account'",
      '"==" does not go between a list and a text.',
      "Ask whether a list has something with in: 'a' in triage.topics.",
    ],
    [
      "mention.text.contains(3)",
      "mention.text.contains(3)",
      '"contains" does not take a text and a number.',
      "Write text.contains('refund').",
    ],
    ["triage.intent = 'praise'", "=", 'One "=" compares nothing.', "Write == to compare."],
    ["(1 < 2", "", "Here should be ), and there is the end."],
    ["mention.text.matches('(a')", "'(a'", "This is not a pattern: error parsing regexp: missing closing ): `(a`."],
    [
      "triage.topics.exists(t, t.matches('(a'))",
      "'(a'",
      "This is not a pattern: error parsing regexp: missing closing ): `(a`.",
    ],
    ["has(author)", "author", "has() asks for a fact.", "Write has(author.name)."],
    ["triage.intent == 'complain'", "'complain'", "triage.intent is never 'complain'.", "Did you mean 'complaint'?"],
    ["clocks.first in ['running', 'pausd']", "'pausd'", "clocks.first is never 'pausd'.", "Did you mean 'paused'?"],
  ])("%s", (source, place, message, hint?: string) => {
    expect(found(source)).toEqual(refused(place, message, hint));
  });

  it("names every wrong name at once", () => {
    expect(found("author.folowers > 3 && mentoin.public").map(({ place }) => place)).toEqual([
      "author.folowers",
      "mentoin.public",
    ]);
  });

  it.each([
    ["source", `${"1 + ".repeat(EXPRESSION_LIMITS.source / 4)}1 > 0`],
    ["parts", `${"1+".repeat(EXPRESSION_LIMITS.nodes / 2)}1 > 0`],
    ["levels", `${"(".repeat(EXPRESSION_LIMITS.depth + 1)}1${")".repeat(EXPRESSION_LIMITS.depth + 1)} > 0`],
    ["lists", `1 in [${Array.from({ length: EXPRESSION_LIMITS.listItems + 1 }, () => "1").join(",")}]`],
    ["loops", "triage.topics.all(a, triage.topics.all(b, triage.topics.all(c, a == c)))"],
  ])("refuses too much: %s", (_, source) => {
    expect(read(source)).toMatchObject({ expression: null, findings: [{ severity: "error", certain: true }] });
  });
});

describe("a condition that is doubtful", () => {
  it.each([
    [
      "'acount' in triage.topics",
      "'acount'",
      "The brand has no 'acount' for triage.topics.",
      "Did you mean 'account'?",
    ],
    [
      "triage.topics.exists(t, t == 'acount')",
      "'acount'",
      "The brand has no 'acount' for t.",
      "Did you mean 'account'?",
    ],
    [
      "decision.lead == 'biling'",
      "'biling'",
      "The brand has no 'biling' for decision.lead.",
      "Did you mean 'billing'?",
    ],
    [
      "event.type == 'reply.snet'",
      "'reply.snet'",
      "'reply.snet' is not usual for event.type.",
      "Did you mean 'reply.sent'?",
    ],
    [
      "author.name == 'Ann'",
      "author.name",
      "author.name may be missing; then this fails.",
      "Ask first: has(author.name) && …",
    ],
  ])("%s runs, with a warning", (source, place, message, hint) => {
    expect(read(source).expression).not.toBeNull();
    expect(found(source)).toEqual([{ severity: "warning", certain: false, place, message, hint }]);
  });

  it.each([
    "has(author.name) && author.name == 'Ann'",
    "author.name == 'Ann' && has(author.name)",
    "!has(author.name) || author.name == 'Ann'",
    "has(author.name) ? author.name == 'Ann' : false",
    "!(has(author.name) && brand.generous) || author.name == 'Ann'",
  ])("%s asks first", (source) => {
    expect(found(source)).toEqual([]);
  });

  it.each([
    "has(author.name) || author.name == 'Ann'",
    "!has(author.name) && author.name == 'Ann'",
    "has(author.name) ? true : author.name == 'Ann'",
    "has(author.language) && author.name == 'Ann'",
  ])("%s does not", (source) => {
    expect(found(source).map(({ place }) => place)).toEqual(["author.name"]);
  });
});
