import fc from "fast-check";
import twitter from "twitter-text";
import { describe, expect, it } from "vitest";
import { CHANNELS, channelFacts, lengthRules, type LengthRule } from "../vocabulary/channels.ts";
import { linksIn } from "./links.ts";
import { fits, measure, measureReply } from "./measure.ts";

const [X] = CHANNELS.x.lengths.public;
const [X_140] = CHANNELS["x-140"].lengths.public;
const [MASTODON] = CHANNELS.mastodon.lengths.public;

/** What twitter-text counts: the present rule, and its historic one of 140 characters. */
const oracle = (text: string): number => twitter.parseTweet(text).weightedLength;
const HISTORIC = {
  version: 1,
  maxWeightedTweetLength: 140,
  scale: 1,
  defaultWeight: 1,
  transformedURLLength: 23,
  ranges: [],
};
const oracle140 = (text: string): number => twitter.parseTweet(text, HISTORIC).weightedLength;

const FAMILY = "👨‍👩‍👧‍👦";
const REAL_TEXTS = [
  "We are sorry about this, Ann. Please send us a direct message with your booking reference.",
  "ご不便をおかけして申し訳ございません。予約番号をDMでお送りください。",
  "불편을 드려 죄송합니다 🙏",
  "Вибачте за незручності, Олено!",
  "نعتذر عن الإزعاج",
  `Thanks ${FAMILY}, welcome aboard 🛫`,
  "🇩🇪🇫🇷🇯🇵 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈",
  "Press 1️⃣ or #️⃣, or 2⃣",
  "👩🏽‍🚒 🙋🏽‍♀️ 👍🏿",
  "❤️ ❤ ☀ ☎️ © ©️ ™",
  "Cafe\u0301 Zu\u0308rich in NFD, Café Zürich in NFC",
  "“Quoted” – with dashes — and an ellipsis…",
  "It costs 5 € or £4, ½ off, 20 °C",
  "See https://example.com/a/b?c=d&e=f#g, please.",
  "See http://example.com.",
  "See example.com/help and www.example.co.uk, thanks",
  "(https://en.wikipedia.org/wiki/Airline_(disambiguation))",
  "https://müller.de/straße と https://日本語.jp/x",
  "予約はexample.comで",
  "Mail care@example.com or first.last@example.org",
  "HTTPS://EXAMPLE.COM/HELP",
  "z.B. 3.5 kg, e.g. v1.2.3, etc.",
  "\u10FF\u1100 \u1FFF\u2000\u200D\u200E \u200F\u2010\u201F\u2020 \u2031\u2032\u2037\u2038",
  "@SkylarkAir #delayed $SKY https://example.com?x=1",
];

describe("measuring as X does", () => {
  it.each(REAL_TEXTS)("counts as twitter-text: %s", (text) => {
    expect(measure(text, X)).toBe(oracle(text));
    expect(measure(text, X_140)).toBe(oracle140(text));
  });

  it("counts any text without links as twitter-text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(FAMILY, "🇩🇪", "e\u0301", "語"), fc.string({ unit: "grapheme" }))),
        (pieces) => {
          const text = pieces.join("");
          fc.pre(linksIn(text).length === 0 && !text.includes("."));
          expect(measure(text, X)).toBe(oracle(text));
          expect(measure(text, X_140)).toBe(oracle140(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("counts links as twitter-text, and never less when it is not sure that something is one", () => {
    const full = fc.webUrl({ validSchemes: ["https", "http"], withQueryParameters: true, size: "small" });
    const word = fc.constantFrom("see", "here:", "語", "🙏", "—", "(so)", "ok.");
    const bare = fc.constantFrom(
      "example.com",
      "example.com/help?a=b",
      "a.travel",
      "end.Next",
      `notes.qqzz/${"x".repeat(40)}`,
    );
    const known = full.filter((url) => twitter.extractUrls(url)[0] === url);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(known, word), { maxLength: 6 }),
        fc.array(bare, { maxLength: 3 }),
        (sure, unsure) => {
          expect(measure(sure.join(" "), X)).toBe(oracle(sure.join(" ")));
          const both = [...sure, ...unsure].join(" ");
          expect(measure(both, X)).toBeGreaterThanOrEqual(oracle(both));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("counts an emoji younger than twitter-text as X's own page says: two", () => {
    expect([measure("🧑‍🚀", X), oracle("🧑‍🚀")]).toEqual([2, 5]);
  });
});

describe("measuring", () => {
  it.each([
    ["grapheme", 4],
    ["codepoint", 10],
    ["byte", 34],
    ["weighted", 7],
  ] as const)("counts in units of %s, after normalisation", (unit, used) => {
    expect(measure(`e\u0301${FAMILY}語😀`, { unit, max: 1 })).toBe(used);
  });

  it("counts a link 23 on Mastodon, but not one without https", () => {
    expect(measure(`See https://example.com/${"a".repeat(80)} or example.com.`, MASTODON)).toBe(4 + 23 + 16);
  });

  it("asks every rule: 300 characters of ten bytes are too many for Bluesky", () => {
    const text = FAMILY.repeat(120);
    expect(measureReply(text, "bluesky", "public")).toEqual([
      { rule: { unit: "grapheme", max: 300 }, used: 120, max: 300 },
      { rule: { unit: "byte", max: 3000 }, used: 3000, max: 3000 },
    ]);
    expect(fits(text, lengthRules("bluesky", "public"))).toBe(true);
    expect(fits(`${text}a`, lengthRules("bluesky", "public"))).toBe(false);
    expect(fits("a".repeat(301), lengthRules("bluesky", "public"))).toBe(false);
  });

  it("agrees with UTF-8", () => {
    const rule: LengthRule = { unit: "byte", max: 1 };
    const edges = fc.constantFrom("\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFF", "\u{10000}", "\uD800");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: edges })), (text) => {
        expect(measure(text, rule)).toBe(new TextEncoder().encode(text.normalize("NFC")).length);
      }),
    );
  });

  it("adds at least one for each word more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...Object.keys(CHANNELS)), (text, channel) => {
        for (const rule of lengthRules(channel, "public"))
          expect(measure(`${text} word`, rule)).toBeGreaterThan(measure(text, rule));
      }),
    );
  });
});

describe("channels", () => {
  it("have limits for whatever can be sent there, and cautious ones when unknown", () => {
    for (const [name, { publicReplies, directMessages, lengths }] of Object.entries(CHANNELS)) {
      expect([name, "public" in lengths, "private" in lengths]).toEqual([name, publicReplies, directMessages]);
      expect(lengthRules(name, "public").length * lengthRules(name, "private").length).toBeGreaterThan(0);
    }
    expect(channelFacts("carrier-pigeon")).toEqual({ directMessages: false, publicReplies: true, maxLength: 280 });
    expect(channelFacts("bluesky").maxLength).toBe(300);
    expect(lengthRules("carrier-pigeon", "private")).toEqual(lengthRules("carrier-pigeon", "public"));
  });
});
