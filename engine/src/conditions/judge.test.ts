import { describe, expect, it } from "vitest";
import type { Issue } from "../errors.ts";
import { toySituation } from "../fixtures/situation.ts";
import { RUNTIME_LIMITS } from "../vocabulary/limits.ts";
import type { Situation } from "./context.ts";
import { worldOf } from "./environment.ts";
import { compileJudges } from "./judge.ts";

const world = worldOf({ variables: {}, clocks: {}, events: {} }, null);

function ask(when: string, situation: Situation) {
  const issues: Issue[] = [];
  const conditions = { c: { title: "C", when } };
  const { conditions: compiled } = compileJudges(world, { conditions, tables: {} }, (issue) => issues.push(issue));
  const condition = compiled.get("c");
  if (condition === undefined) throw new Error(issues[0]?.message);
  return condition.ask(situation, true);
}

describe("a condition that is asked", () => {
  it("answers, with what it read", () => {
    expect(
      ask(
        "'a' in triage.topics && author.followers > 1",
        toySituation({ triage: { topics: ["a"], intent: "complaint" } }),
      ),
    ).toEqual({
      value: false,
      values: [
        { fact: "triage.topics", value: ["a"] },
        { fact: "author.followers", value: 0 },
      ],
    });
  });

  it.each([
    "author.name == 'Ann'",
    "!(author.name == 'Ann')",
    "triage.topics.exists(t, t == author.name)",
    "triage.topics.all(t, author.name == 'Ann')",
    "triage.topics.filter(t, t == author.name).size() == 0",
    "author.name == 'Ann' ? true : true",
    "author.name == 'Ann' || triage.urgent",
    "author.name == 'Ann' && triage.intent == 'complaint'",
  ])("%s is an error where the fact is missing, never a silent no", (when) => {
    expect(ask(when, toySituation({ triage: { topics: ["a"], intent: "complaint" } }))).toMatchObject({
      error: "author.name is missing",
    });
  });

  it.each([
    ["author.name == 'Ann' || triage.intent == 'complaint'", true],
    ["triage.intent == 'complaint' || author.name == 'Ann'", true],
    ["author.name == 'Ann' && triage.urgent", false],
    ["triage.topics.exists(t, t == author.name || t == 'a')", true],
    ["triage.urgent ? author.name == 'Ann' : true", true],
  ])("%s is settled by the other side, as CEL has it", (when, value) => {
    expect(ask(when, toySituation({ triage: { topics: ["a"], intent: "complaint" } }))).toMatchObject({ value });
  });

  it("is an error when a list is too long to be walked", () => {
    const topics = Array.from({ length: RUNTIME_LIMITS.listItems + 1 }, (_, index) => `t${index}`);
    const situation = toySituation({ triage: { topics } });
    expect(ask("'a' in triage.topics", situation)).toMatchObject({ error: "a list has 201 items, more than 200" });
    expect(ask("author.followers == 0", situation)).toMatchObject({ value: true });
    const event = { type: "own", id: "e", data: { deep: { list: topics } } };
    expect(ask("event.data.deep.list.exists(x, x == 'a')", { ...toySituation(), event })).toHaveProperty("error");
  });

  it("is an error when it searches too much, and starts afresh when it is asked again", () => {
    const situation = toySituation({
      mention: { text: "a".repeat(20_000) },
      triage: { topics: Array.from({ length: 60 }, () => "t") },
    });
    const when = "triage.topics.all(t, !mention.text.matches('(a+)+$b'))";
    expect(ask(when, situation)).toMatchObject({ error: "matches searched more than 1000000 characters" });
    expect(ask("!mention.text.matches('(a+)+$b')", situation)).toMatchObject({ value: true });
  });

  it("is an error when the answer is neither true nor false", () => {
    const event = { type: "own", id: "e", data: { yes: "yes" } };
    expect(ask("event.data.yes", { ...toySituation(), event })).toMatchObject({
      error: "the answer is neither true nor false",
    });
  });

  it("reads instants, answers and events", () => {
    const situation = { ...toySituation(), now: "2026-03-02T12:00:00Z" };
    expect(ask("now - case.openedAt > duration('90m') && decision.lead == 'undecided'", situation)).toMatchObject({
      value: true,
    });
    expect(ask("has(author.dmUntil) && author.dmUntil > now", situation)).toMatchObject({ value: false });
    expect(
      ask("has(author.dmUntil) && author.dmUntil > now", toySituation({ author: { dmUntil: "2026-03-03T10:00:00Z" } })),
    ).toMatchObject({ value: true });
  });
});
