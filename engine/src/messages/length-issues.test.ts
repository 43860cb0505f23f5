import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOY_BRAND } from "../fixtures/toy.ts";
import type { Brand } from "../protocol/brand.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import { CHANNELS, lengthRules } from "../vocabulary/channels.ts";
import { messageLanguageIssues } from "./languages.ts";
import { messageLengthIssues } from "./length-issues.ts";
import { measure } from "./measure.ts";
import { fillIn, parseTemplate } from "./template.ts";
import { longestTexts, worstOf } from "./worst-case.ts";
import { worstFacts } from "./worst-facts.ts";

const BRAND = parseBrand(TOY_BRAND);
const FACTS = worstFacts({ variables: {} }, BRAND);
const [X] = CHANNELS.x.lengths.public;

const reply = (params: object) => ({
  type: "reply",
  params: { message: "hi", where: "public", mode: "send", ...params },
});

function issues(text: string, ...actions: ReturnType<typeof reply>[]) {
  return issuesFor(BRAND, text, ...actions);
}

function issuesFor(brand: Brand, text: string, ...actions: ReturnType<typeof reply>[]) {
  const messages = { hi: { en: text } };
  const protocol = parseProtocol({
    parley: 1,
    id: "toy",
    title: "Toy",
    machine: { initial: "a", states: { a: {} } },
    messages,
  });
  return messageLengthIssues(protocol, brand, actions);
}

const texts = (source: string) => longestTexts(parseTemplate(source), FACTS);

describe("the longest text of a message", () => {
  it("takes the longest name, and the longer of name and handle", () => {
    const [said = "", unsaid = ""] = texts("Dear {{ author.name | default: author.handle }}!") as string[];
    expect([said, unsaid].map((text) => Array.from(text).length)).toEqual([5 + 50 + 1, 5 + 30 + 1]);
    expect(worstOf([said, unsaid], X)).toBe(5 + 100 + 1);
  });

  it("takes every branch, and what a branch assigns", () => {
    const source =
      "{% if author.verified %}{% assign who = 'Sir or Madam' %}{% elsif author.name %}{% assign who = 'you' %}{% else %}{% assign who = 'x' %}{% endif %}" +
      "{% unless author.optedOut %}Dear {% endunless %}{{ who | default: '' }}";
    expect(texts(source)).toEqual(
      expect.arrayContaining(["Dear Sir or Madam", "Sir or Madam", "Dear you", "you", "Dear x", "x"]),
    );
  });

  it("takes every branch of a case", () => {
    expect(
      texts(
        "{% case triage.intent %}{% when 'praise' %}Thanks{% when 'abuse', 'spam' %}No{% else %}Sorry{% endcase %}",
      ),
    ).toEqual(["Thanks", "No", "Sorry"]);
  });

  it("keeps to what a filter cuts", () => {
    expect(worstOf(texts("{{ mention.text | truncate: 20 }}") as string[], { unit: "grapheme", max: 1 })).toBe(20);
  });

  it("says so when there are too many ways through", () => {
    expect(texts("{% if author.verified %}a{% endif %}".repeat(12))).toEqual({ unknown: "it has too many choices" });
  });

  it("is never exceeded by a real author's name, on any limit", () => {
    const source =
      "Hello {% if author.verified %}verified {% endif %}{{ author.name | default: author.handle | upcase }}, sorry.";
    const template = parseTemplate(source);
    const longest = longestTexts(template, FACTS) as string[];
    const rules = ["x", "bluesky", "instagram", "mastodon"].flatMap((channel) => [
      ...lengthRules(channel, "public"),
      ...lengthRules(channel, "private"),
    ]);
    const letters = fc.string({
      unit: fc.constantFrom("a", "é", "語", "한", "ع", "𠮷", "😀", " ", "-", "'"),
      maxLength: 50,
    });
    fc.assert(
      fc.property(letters, fc.boolean(), fc.boolean(), (name, verified, named) => {
        const author = { name: named ? name : null, handle: name.slice(0, 15), verified };
        const text = fillIn(template, { author });
        for (const rule of rules) expect(measure(text, rule)).toBeLessThanOrEqual(worstOf(longest, rule));
      }),
      { numRuns: 100 },
    );
  });
});

describe("messages that are too long", () => {
  it("are found with the numbers, on each channel that they may go to", () => {
    expect(issues(`${"a".repeat(211)} {{ author.name }}`, reply({}))).toEqual([
      {
        code: "message-too-long",
        severity: "warning",
        certain: false,
        at: "messages.hi.en",
        message:
          'With the longest names, "hi" (en) is too long: 312 of 280 on X, 262 of 150 on TikTok. It is then left to a person.',
        hint: "Shorten it, or say in the reply what to do when it is too long: shorten it, or send it in private.",
      },
    ]);
  });

  it("are nobody's business when the reply is shortened, or nobody sends them", () => {
    const long = "a".repeat(4000);
    expect(issues(long, reply({ tooLong: "shorten" }))).toEqual([]);
    expect(issues(long)).toEqual([]);
    expect(issues("Hello", reply({}))).toEqual([]);
  });

  it("that move to private are told only of channels where that is not possible or not enough", () => {
    const [issue] = issues("a".repeat(300), reply({ tooLong: "private" }));
    expect(issue?.message).toContain(": 300 of 150 on TikTok. ");
    const [bytes] = issues("語".repeat(750), reply({ tooLong: "private", where: "public" }));
    expect(bytes?.message).not.toContain("Instagram");
    const [both] = issues("語".repeat(2300), reply({ tooLong: "private", where: "public" }));
    expect(both?.message).toContain("2300 of 2200 on Instagram");
  });

  it("are asked by the limits of direct messages when they go in private", () => {
    const [issue] = issues("語".repeat(400), reply({ where: "private" }));
    expect(issue?.message).toContain("too long: 1200 of 1000 on Instagram. ");
  });

  it("are asked by the limits of direct messages where nobody can reply in public", () => {
    const [issue] = issues("a".repeat(4500), reply({ where: "public" }));
    expect(issue?.message).toContain("4500 of 4000 on Web chat");
    expect(issue?.message).not.toContain("4500 of 2000 on Facebook");
  });

  it("are told when it cannot be worked out", () => {
    const [issue] = issues("{{ mention.text }}".repeat(6), reply({}));
    expect(issue?.message).toContain('How long "hi" gets cannot be worked out: the message is longer than 100000');
  });

  it("are looked for where the template is sound only", () => {
    expect(issues("{{ author", reply({}))).toEqual([]);
  });
});

describe("languages", () => {
  it("lack of the brand's first one is a warning", () => {
    expect(
      messageLanguageIssues({ messages: { hi: { de: "Hallo" }, bye: { "en-GB": "Cheerio" }, no: {} } }, BRAND),
    ).toMatchObject([
      { code: "message-language", severity: "warning", certain: true, at: "messages.hi" },
      { at: "messages.no", message: 'Message "no" is written in no language.' },
    ]);
    expect(messageLanguageIssues({ messages: { hi: { de: "Hallo" } } }, null)).toEqual([]);
  });

  it("asks the channels that the brand has, the historic one too, and no others", () => {
    const on = (...channels: string[]) =>
      issuesFor(parseBrand({ ...TOY_BRAND, channels }), "a".repeat(200), reply({ where: "public" })).length;
    expect(on("x", "facebook")).toBe(0);
    expect(on("x", "tiktok")).toBe(1);
    expect(on("x-140")).toBe(1);
  });
});
