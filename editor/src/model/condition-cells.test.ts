import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isEmptyCell, parseBrand, parseProtocol, worldOf } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { cellInWords, cellOfWords, faultOfCell, inputColumn } from "./condition-cells.ts";
import { factNamesOf } from "./condition-names.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);
const column = (input: string) => inputColumn(WORLD, input, NAMES);

describe("a cell", () => {
  it.each([
    ["author.followers", "", "anything"],
    ["author.followers", "<= 2", "at most 2"],
    ["author.followers", "it >= 2 && it <= 5", "2 to 5"],
    ["author.followers", "1, 2, 3", "1, 2 or 3"],
    ["author.followers", "not(1)", "not 1"],
    ["triage.intent", "'complaint', 'praise'", "Complaint or Praise"],
    ["triage.intent", "not('complaint', 'praise')", "not Complaint or Praise"],
    ["triage.topics", "'refunds' in it", "Money back and charges"],
    ["triage.topics", "size(it) == 0", "none"],
    ["mention.public", "it", "yes"],
    ["mention.public", "!it", "no"],
    ["mention.text", "it.contains('refund')", "= it.contains('refund')"],
    ["author.followers", "it > author.priorCases", "= it > author.priorCases"],
  ])("of %s that says %s reads “%s”, and comes back", (input, cell, words) => {
    expect(cellInWords(cell, column(input))).toBe(words);
    const back = cellOfWords(words, column(input));
    expect(cellInWords(back, column(input))).toBe(words);
    expect(faultOfCell(column(input), back)).toBeNull();
  });

  it.each([
    ["author.followers", ">=100", ">= 100"],
    ["triage.intent", "complaint", "'complaint'"],
    ["triage.topics", "refunds, Bags", "'refunds', 'baggage'"],
    ["triage.topics", "some", "size(it) > 0"],
    ["mention.text", "= it.size() > 3", "it.size() > 3"],
    ["mention.public", "Yes", "it"],
  ])("of %s takes “%s” as %s", (input, words, cell) => {
    expect(cellOfWords(words, column(input))).toBe(cell);
  });

  it("keeps what it does not understand, and the engine says what is wrong", () => {
    const kept = cellOfWords("many", column("author.followers"));
    expect(kept).toBe("many");
    expect(faultOfCell(column("author.followers"), kept)).toContain('There is no fact "many"');
    expect(faultOfCell(column("triage.intent"), cellOfWords("complant", column("triage.intent")))).toContain(
      "complaint",
    );
  });
});

it("every cell of the examples keeps its words when it is written from them", () => {
  const folder = new URL("../../../examples/", import.meta.url);
  for (const name of readdirSync(folder).filter((each) => existsSync(new URL(`${each}/protocol.json`, folder)))) {
    const json = (file: string): unknown => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), "utf8"));
    const [protocol, brand] = [parseProtocol(json("protocol.json")), parseBrand(json("brand.json"))];
    const world = worldOf(protocol, brand);
    const names = factNamesOf(world, protocol, brand);
    for (const { inputs, rows } of Object.values(protocol.tables))
      for (const [index, input] of inputs.entries()) {
        const around = inputColumn(world, input, names);
        for (const cell of rows.map(({ when }) => when[index] ?? "")) {
          const words = cellInWords(cell, around);
          expect(words.startsWith("=") && !isEmptyCell(cell)).toBe(false);
          expect(cellInWords(cellOfWords(words, around), around)).toBe(words);
        }
      }
  }
});
