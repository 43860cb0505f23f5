import { readFileSync } from "node:fs";
import { MentionInput } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { HELD_OUT } from "./held-out.ts";
import { decide, decideAll, lineOf, readTriage } from "./rule-book.ts";
import { SENTENCES, type Sentence } from "./sentences.ts";

const triage = readTriage();

/** Sentences of which the line, the lead or "asked before" is wrong. */
function misread(sentences: readonly Sentence[]): string[] {
  return sentences
    .filter(([, text, line, lead, more]) => {
      const where = { tagged: more !== "untagged", public: true };
      const { facts } = triage.read({ text, author: {}, tagged: where.tagged });
      const isPriorWrong = (line === 6 || line === 7) && facts.priorContact !== (more === "prior");
      return lineOf(facts, where) !== line || decide(facts, where).lead !== (lead ?? "none") || isPriorWrong;
    })
    .map(([, text]) => text);
}

describe("triage of the airline's mentions", () => {
  it("gives the five answers of the label for at least 195 of 200 mentions", () => {
    const lines = readFileSync(new URL("../../examples/airline-care/mentions.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n");
    const mentions = lines.map((line) => MentionInput.parse(JSON.parse(line)));
    const decisions = decideAll(mentions, (index) => triage.read(mentions[index]!).facts);
    const wrong = mentions.filter(({ label }, index) => JSON.stringify(label) !== JSON.stringify(decisions[index]));
    expect(mentions).toHaveLength(200);
    expect(wrong.map(({ id, text }) => `${id}: ${text}`).slice(5)).toEqual([]);
  });
  it("reads nearly all of the sentences on which it was built", () => {
    expect(misread(SENTENCES).slice(8)).toEqual([]);
  });
  it("reads more than half of the sentences that it has never seen", () => {
    expect(HELD_OUT).toHaveLength(60);
    expect(misread(HELD_OUT).length).toBeLessThanOrEqual(25);
  });
});
