import { CHANNELS, messageLengths, previewMessage, type MessageLength } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "../../model/airline.fixture.ts";
import { lengthRows } from "./length-words.ts";
import { sampleFacts } from "./sample-facts.ts";
import { valueOptions } from "./value-words.ts";

function lengthsOf(source: string): readonly MessageLength[] {
  const lengths = messageLengths(source, PROTOCOL, BRAND);
  if ("unknown" in lengths) throw new Error(lengths.unknown);
  return lengths;
}

describe("the length of a message in words", () => {
  it("has a row for the channels that are nearest to their limits, and names the rest", () => {
    const { rows, plenty } = lengthRows(lengthsOf("Thank you, {{ author.name }}."));
    expect(rows.map(({ title }) => title)).toEqual(["TikTok", "X"]);
    expect(rows[1]).toMatchObject({
      title: "X",
      used: 112,
      max: 280,
      fits: true,
      words: "112 of 280 in the worst case",
    });
    expect(plenty).toContain("Facebook");
    expect(plenty).not.toContain("X");
  });

  it("says where it does not fit, and what may be", () => {
    const { rows } = lengthRows(lengthsOf("a".repeat(300)));
    expect(rows.find(({ title }) => title === "X")).toMatchObject({
      fits: false,
      words: "does not fit: 300 in the worst case, at most 280",
    });
    expect(rows.filter(({ fits }) => !fits).map(({ title }) => title)).toEqual(["TikTok", "X"]);
  });

  it("leaves no channel out", () => {
    const { rows, plenty } = lengthRows(lengthsOf("Hello."));
    expect(rows.length + plenty.length).toBe(Object.keys(CHANNELS).length - 1);
  });
});

describe("the facts of a preview", () => {
  it("fill in everything that a message may read", () => {
    const source = valueOptions(PROTOCOL, BRAND)
      .map(({ value }) => `{{ ${value} }}`)
      .join(" ");
    const facts = sampleFacts({ channel: "x", language: "en", isNamed: true });
    expect(previewMessage(source, facts, { vars: {}, brand: BRAND })).toContain("Maria Keller");
  });

  it("may lack a name", () => {
    const facts = sampleFacts({ channel: "x", language: "en", isNamed: false });
    const text = previewMessage("{{ author.name | default: author.handle }}", facts, { vars: {}, brand: BRAND });
    expect(text).toBe("mariakeller");
  });
});
