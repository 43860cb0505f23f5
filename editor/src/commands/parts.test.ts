import { describe, expect, it } from "vitest";
import { isEdit, type Attempt } from "./edit.ts";
import { toy } from "./examples.fixture.ts";
import { followInCel, followInLiquid } from "./expression-names.ts";
import { addPart, removePart, renamePart, usesOf } from "./parts.ts";

const DOCUMENT = toy(
  {
    initial: "a",
    states: {
      a: {
        entry: [
          { type: "startClock", params: { clock: "reply" } },
          { type: "set", params: { variable: "count", value: "vars.count + 1" } },
        ],
        on: {
          "clock.reply.due": { target: "b", guard: { type: "and", guards: ["late", { type: "late" }] } },
          found: "b",
        },
      },
      b: {},
    },
  },
  {
    variables: { count: { type: "int", initial: 0 } },
    clocks: { reply: { title: "First reply", within: "PT1H" } },
    conditions: {
      late: { title: "late", when: "clocks.reply == 'due' && vars.count > 1 && event.type != 'found'" },
      idle: { title: "idle", when: "true" },
    },
    messages: { hello: { en: "{{ vars.count }} vars.count {% if vars['count'] > 1 %}x{% endif %}" } },
    events: { found: { title: "Found" } },
    accepted: [{ code: "k", at: "machine.a#clock.reply.due[0]", because: "so" }],
    layout: { "a#on:clock.reply.due": { x: 1, y: 1 } },
  },
);

function after(attempt: Attempt) {
  if (!isEdit(attempt)) throw new Error(`No edit: ${JSON.stringify(attempt)}`);
  return attempt.after;
}

describe("a part's new name", () => {
  it("of a clock is used by actions, conditions and the event that it is due", () => {
    const renamed = after(renamePart(DOCUMENT, "clocks", "reply", "answer"));
    expect(JSON.stringify(renamed)).not.toMatch(/clocks?[.":]+reply/);
    expect(renamed.machine.states?.["a"]?.on).toHaveProperty(["clock.answer.due"]);
    expect(renamed.accepted[0]?.at).toBe("machine.a#clock.answer.due[0]");
    expect(renamed.layout).toEqual({ "a#on:clock.answer.due": { x: 1, y: 1 } });
    expect(renamed.conditions["late"]?.when).toBe("clocks.answer == 'due' && vars.count > 1 && event.type != 'found'");
  });

  it("of a condition is used by guards inside others", () => {
    const { on } = after(renamePart(DOCUMENT, "conditions", "late", "tooLate")).machine.states?.["a"] ?? {};
    expect(on?.["clock.reply.due"]).toEqual({
      target: "b",
      guard: { type: "and", guards: ["tooLate", { type: "tooLate" }] },
    });
  });

  it("of a variable is used by expressions and messages, and not by what only reads like it", () => {
    const renamed = after(renamePart(DOCUMENT, "variables", "count", "times"));
    expect(renamed.messages["hello"]?.["en"]).toBe(
      "{{ vars.times }} vars.count {% if vars['times'] > 1 %}x{% endif %}",
    );
    expect(JSON.stringify(renamed.machine)).toContain('"variable":"times","value":"vars.times + 1"');
  });

  it("of an event is heard, and asked for by conditions", () => {
    const renamed = after(renamePart(DOCUMENT, "events", "found", "seen"));
    expect(Object.keys(renamed.machine.states?.["a"]?.on ?? {})).toEqual(["clock.reply.due", "seen"]);
    expect(renamed.conditions["late"]?.when).toContain("event.type != 'seen'");
  });

  it("is none that is taken or not possible", () => {
    expect(renamePart(DOCUMENT, "conditions", "late", "idle")).toEqual({ refused: "The name “idle” is taken." });
    expect(renamePart(DOCUMENT, "clocks", "reply", "first reply")).toHaveProperty("refused");
    expect(renamePart(DOCUMENT, "events", "found", "mention")).toHaveProperty("refused");
  });
});

describe("parts", () => {
  it("are not deleted while they are used", () => {
    expect(removePart(DOCUMENT, "clocks", "reply")).toEqual({
      refused: "The clock “First reply” is used: the condition “late”, and in 2 other places.",
    });
    expect(after(removePart(DOCUMENT, "conditions", "idle")).conditions).not.toHaveProperty("idle");
  });

  it("are found where they are used", () => {
    expect(usesOf(DOCUMENT, "clocks", "reply").map(({ words, select }) => [words, select])).toEqual([
      ["the condition “late”", null],
      ["“A”, on entry", "a"],
      ["“A”, “First reply” runs out", "a#on:clock.reply.due"],
    ]);
  });

  it("get names of their titles", () => {
    expect(after(addPart(DOCUMENT, "clocks", "First reply", { within: "PT2H" })).clocks).toHaveProperty("firstReply");
    expect(after(addPart(DOCUMENT, "conditions", "Late", { when: "true" })).conditions).toHaveProperty("late2");
    expect(addPart(DOCUMENT, "clocks", "Wrong", { within: "soon" })).toHaveProperty("refused");
  });
});

describe("names in expressions", () => {
  const other = (group: string, name: string): string => (group === "vars" ? `${name}2` : name);

  it.each([
    ["vars.a + vars . b", "vars.a2 + vars . b2"],
    ["event.data.vars.a", "event.data.vars.a"],
    ["'vars.a' == \"vars.a\"", "'vars.a' == \"vars.a\""],
    ["r'\\' + vars.a // vars.a", "r'\\' + vars.a2 // vars.a"],
    ["myvars.a && has(vars.a)", "myvars.a && has(vars.a2)"],
  ])("%s reads %s", (source, followed) => expect(followInCel(source, other)).toBe(followed));

  it("Liquid is read in its tags only, and not where it is raw", () => {
    expect(followInLiquid("vars.a {{ vars.a }}{% raw %}{{ vars.a }}{% endraw %}", other)).toBe(
      "vars.a {{ vars.a2 }}{% raw %}{{ vars.a }}{% endraw %}",
    );
  });
});
