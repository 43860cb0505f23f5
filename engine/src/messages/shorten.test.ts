import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS, lengthRules, type LengthRule } from "../vocabulary/channels.ts";
import { graphemesOf } from "./graphemes.ts";
import { linksIn } from "./links.ts";
import { fits } from "./measure.ts";
import { shorten } from "./shorten.ts";

const X = lengthRules("x", "public");
const characters = (max: number): LengthRule[] => [{ unit: "codepoint", max }];

/** Texts as they go wrong: long words, links in the middle, scripts without spaces, emoji of many parts. */
const piece = fc.oneof(
  fc.constantFrom(
    "We are sorry",
    "Bitte schreiben Sie uns.",
    "ご不便をおかけして申し訳ございません",
    "👨‍👩‍👧‍👦",
    "🇩🇪",
    "e\u0301",
    "x".repeat(90),
  ),
  fc.constantFrom("https://skylark.example/help?case=17", "https://a.example/b", "skylark.example/refunds"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .chain((pieces) => fc.constantFrom(" ", "\n\n", ", ").map((between) => pieces.join(between)));
const limits = fc.oneof(
  fc
    .constantFrom(...Object.keys(CHANNELS))
    .chain((channel) => fc.constantFrom("public", "private").map((where) => lengthRules(channel, where as "public"))),
  fc
    .record({ graphemes: fc.integer({ min: 30, max: 200 }), bytes: fc.integer({ min: 60, max: 400 }) })
    .map(({ graphemes, bytes }): readonly LengthRule[] => [
      { unit: "grapheme", max: graphemes },
      { unit: "byte", max: bytes },
    ]),
);

const addresses = (of: string): string[] => linksIn(of).map(({ start, end }) => of.slice(start, end));

/** A shortened text taken apart: its beginning, and the links behind the ellipsis. */
function apart(short: string): { beginning: string; links: string[] } {
  const at = short.lastIndexOf("…");
  return {
    beginning: short.slice(0, at).trimEnd(),
    links: short
      .slice(at + 1)
      .split(" ")
      .filter((word) => word !== ""),
  };
}

describe("shortening", () => {
  it("cuts after a word, and keeps the link", () => {
    const long = `We are sorry about your bag, and ${"really ".repeat(40)}sorry. More at https://skylark.example/bags today.`;
    const short = shorten(long, X);
    expect(short).toMatch(/^We are sorry about your bag, and (really )+really… https:\/\/skylark\.example\/bags$/);
    expect(fits(short ?? "", X)).toBe(true);
    expect(fits(short?.replace("…", " really…") ?? "", X)).toBe(false);
  });

  it.each([
    ["a text that fits", "All well.", 9, "All well."],
    ["no comma before the ellipsis", "Hello, dear customer", 11, "Hello…"],
    [
      "a link that stands before the cut",
      "See https://a.example/b for all that there is to know",
      30,
      "See https://a.example/b for…",
    ],
    ["a text in a script without spaces", "ご不便をおかけして申し訳ございません", 9, "ご不便をおかけし…"],
    ["a first word that is too long", "Donaudampfschifffahrt", 6, "Donau…"],
    ["a family at the edge", "Hi 👨‍👩‍👧‍👦 there", 6, "Hi…"],
  ])("handles %s", (_, long, max, short) => {
    expect(shorten(long, characters(max))).toBe(short);
  });

  it("does not repeat a link that stands before the cut as well", () => {
    const link = "https://a.example/b";
    expect(shorten(`See ${link} for all that there is, and once more ${link}`, characters(40))).toBe(
      `See ${link} for all that…`,
    );
  });

  it("does not cut a link, however long its domain is", () => {
    const link = `https://${"日本語".repeat(100)}.jp`;
    expect(shorten(`Hi ${link} ${"word ".repeat(60)}`, X)).toMatch(/^Hi https:\S+\.jp (word )+word…$/);
  });

  it("says when not even the links fit", () => {
    expect(shorten("Hello https://skylark.example/a/very/long/address", characters(20))).toBeNull();
  });

  it("leaves alone what fits, and what it has shortened", () => {
    fc.assert(
      fc.property(text, limits, (long, rules) => {
        const whole = long.normalize("NFC").trim();
        const short = shorten(long, rules) ?? "";
        expect(shorten(short, rules)).toBe(short);
        expect(short === whole).toBe(fits(whole, rules));
      }),
      { numRuns: 200 },
    );
  });

  it("gives what fits every limit, begins as the text does, ends with an ellipsis or a link, and keeps every link", () => {
    let seen = 0;
    fc.assert(
      fc.property(text, limits, (long, rules) => {
        const whole = long.normalize("NFC").trim();
        const short = shorten(long, rules);
        if (short === null || short === whole) return;
        seen += 1;
        expect(fits(short, rules)).toBe(true);
        const { beginning, links } = apart(short);
        const kept = graphemesOf(beginning);
        expect(graphemesOf(whole).slice(0, kept.length)).toEqual(kept);
        expect(new Set([...addresses(beginning), ...links])).toEqual(new Set(addresses(whole)));
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(40);
  });
});
