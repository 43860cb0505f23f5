import { describe, expect, it } from "vitest";
import { celEnvironment } from "./environment.ts";
import { readExpression } from "./expression.ts";

const environment = celEnvironment(
  { variables: { count: { type: "int", initial: 0 } }, clocks: { first: { title: "First", within: "PT1H" } } },
  { policies: { generous: true } },
);
const read = (source: string) => readExpression(environment, source);
const value = (source: string, context: object) => {
  const result = read(source);
  if ("fault" in result) throw new Error(result.fault.message);
  return result.expression.evaluate(context);
};

describe("a condition", () => {
  it.each([
    ["author.followers > 1000", { author: { followers: 1200 } }, true],
    ["author.followers == 3", { author: { followers: 3 } }, true],
    ["author.followers + 1 == 4", { author: { followers: 3 } }, true],
    ["size(triage.topics) == 2", { triage: { topics: ["a", "b"] } }, true],
    ["'a' in triage.topics", { triage: { topics: ["a", "b"] } }, true],
    ["triage.topics.exists(t, t in ['b', 'c'])", { triage: { topics: ["a", "b"] } }, true],
    ["vars.count >= 2", { vars: { count: 1 } }, false],
    ["brand.generous", { brand: { generous: true } }, true],
    ["has(author.name)", { author: { followers: 1 } }, false],
    ["mention.text.matches('(?i)refund')", { mention: { text: "REFUND please" } }, true],
  ])("%s", (source, context, expected) => {
    expect(value(source, context)).toBe(expected);
  });

  it.each([
    ["author.folowers > 3", "folowers"],
    ["author.followers > 'x'", "no such overload"],
    ["nobody == 1", "nobody"],
    ["(1 < 2", "Expected RPAREN"],
  ])("%s is refused before it runs", (source, message) => {
    expect(read(source)).toMatchObject({ fault: { message: expect.stringContaining(message) } });
  });

  it("tells what it reads", () => {
    expect(read("'a' in triage.topics && author.followers > 1")).toMatchObject({
      expression: { reads: ["triage.topics", "author.followers"] },
    });
  });

  it("matches in linear time what would take a backtracking engine for ever", () => {
    expect(value("mention.text.matches('(a+)+$')", { mention: { text: `${"a".repeat(5000)}!` } })).toBe(false);
  });
});
