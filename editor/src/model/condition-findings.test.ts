import { worldOf } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { completionsAt } from "./condition-completion.ts";
import { findingsOf, fixOf } from "./condition-findings.ts";
import { factNamesOf } from "./condition-names.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);

describe("one click", () => {
  it.each([
    ["author.followrs > 10", "author.followers > 10"],
    ["triage.intent == 'complant'", "triage.intent == 'complaint'"],
    ["mention.text.contians('contians')", "mention.text.contains('contians')"],
    ["triage.intent = 'praise'", "triage.intent == 'praise'"],
    ["author.name == 'Ann' || triage.urgent", "has(author.name) && (author.name == 'Ann' || triage.urgent)"],
  ])("mends %s", (source, mended) => {
    const [finding] = findingsOf(WORLD, source, "bool");
    expect(finding === undefined ? null : fixOf(source, finding)?.source).toBe(mended);
    expect(findingsOf(WORLD, mended, "bool")).toEqual([]);
  });

  it("is not offered where nobody knows what was meant", () => {
    const [finding] = findingsOf(WORLD, "zzz.qqq", "bool");
    expect(finding === undefined ? undefined : fixOf("zzz.qqq", finding)).toBeNull();
  });
});

it("an expression of another type is told", () => {
  expect(findingsOf(WORLD, "author.followers", "bool").map(({ message }) => message)).toEqual([
    "This must be true or false, and is a number.",
  ]);
});

describe("completion", () => {
  const labels = (source: string) => completionsAt(source, source.length, NAMES).options.map(({ label }) => label);

  it("offers facts, own names and functions", () => {
    expect(labels("")).toEqual(
      expect.arrayContaining(["author.followers", "clocks.caseReply", "brand.answerUntagged", "size"]),
    );
  });

  it("offers the values of the fact within quotes, and nothing else", () => {
    expect(labels("triage.sentiment == '")).toEqual(["negative", "neutral", "positive"]);
    expect(labels("triage.sentiment in ['negative', '")).toEqual(["negative", "neutral", "positive"]);
    expect(labels("mention.text.contains('")).toEqual([]);
    expect(completionsAt("'' in triage.topics", 1, NAMES).options.map(({ label }) => label)).toContain("refunds");
  });

  it("offers quoted values behind a comparison, first", () => {
    expect(labels("triage.sentiment == ").slice(0, 3)).toEqual(["'negative'", "'neutral'", "'positive'"]);
  });

  it("offers nothing right behind a comparison that is finished", () => {
    expect(labels("triage.sentiment == 'negative'")).toEqual([]);
    expect(labels("triage.sentiment == 'negative' && ")).toContain("author.followers");
  });

  it("offers what can be done with a text behind its dot", () => {
    const { from, options } = completionsAt("mention.text.co", 15, NAMES);
    expect(from).toBe(13);
    expect(options.map(({ label }) => label)).toEqual(expect.arrayContaining(["contains", "startsWith", "matches"]));
    expect(options.map(({ label }) => label)).not.toContain("exists");
  });
});
