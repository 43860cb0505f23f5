import { describe, expect, it } from "vitest";
import { compileTerms } from "./terms.ts";
import { readWords } from "./words.ts";

function find(terms: readonly string[], text: string): string[] {
  const { words } = readWords(text);
  return compileTerms(terms.map((term) => [term, term] as const))
    .find(words)
    .map(({ value }) => value);
}

describe("terms", () => {
  it("match words and phrases in any case and accent", () => {
    expect(find(["sala vip", "équipage"], "La Sala VIP, l'equipage")).toEqual(["sala vip", "équipage"]);
  });
  it("match every word that begins with a prefix", () => {
    expect(find(["refund*", "can* my book*"], "refunded? cancel my booking")).toEqual(["refund*", "can* my book*"]);
  });
  it("match no part of a word without a star", () => {
    expect(find(["bag"], "baggage")).toEqual([]);
  });
  it("match any one word for an underscore", () => {
    expect(find(["lost _ bag"], "lost my bag, lost bag")).toEqual(["lost _ bag"]);
  });
  it("match umlauts that are written out", () => {
    expect(find(["gepäck*"], "Gepaeckband, Gepackband, Gepäckband")).toHaveLength(3);
  });
  it("do not match across clauses", () => {
    expect(find(["my bag"], "it is my. Bag")).toEqual([]);
  });
  it("find overlapping terms", () => {
    expect(find(["check in", "in time"], "check in time")).toEqual(["check in", "in time"]);
  });
  it("ignore a term without words", () => {
    expect(find(["*", "_", " "], "anything goes")).toEqual([]);
  });
});
