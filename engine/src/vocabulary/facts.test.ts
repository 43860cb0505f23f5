import { describe, expect, it } from "vitest";
import { ConditionContext } from "../conditions/context.ts";
import { worldOf } from "../conditions/environment.ts";
import { readExpression } from "../conditions/expression.ts";
import { MentionInput } from "../contract/mention.ts";
import { plainValue, toySituation } from "../fixtures/situation.ts";
import type { Fact, FactGiver } from "./fact-types.ts";
import { FACTS } from "./facts.ts";

interface Listed {
  readonly path: string;
  readonly group: string;
  readonly name: string;
  readonly from: FactGiver;
  readonly fact: Fact;
}

const ALL: readonly Listed[] = Object.entries(FACTS).flatMap(([group, { from, facts }]) =>
  Object.entries(facts).map(([name, fact]) => ({ path: `${group}.${name}`, group, name, from, fact })),
);
const world = worldOf({ variables: {}, clocks: {}, events: {} }, null);

const WHOLE = { id: "m1", channel: "x", text: "Hello", at: "2026-03-02T10:00:00Z", author: { handle: "ann" } };

/** A mention in which a fact is said; the mention's own facts lie at its top. */
function mentionWith({ group, name }: Listed, value: unknown): object {
  if (group === "mention") return { ...WHOLE, [name]: value };
  const told = { ...(group === "author" ? WHOLE.author : {}), [name]: value };
  return { ...WHOLE, [group]: told };
}

const wrongValue = ({ type }: Fact): unknown => (type === "string" ? 7 : "no such thing");

describe.each(ALL)("$path", (listed) => {
  const { path, group, name, from, fact } = listed;

  it("can be read by a condition, or be asked for", () => {
    const whole = toySituation({ [group]: { [name]: plainValue(fact) } });
    const { expression, findings } = readExpression(world, `${path} == ${path}`);
    expect(findings.map(({ code }) => code)).toEqual(
      fact.need === "optional" ? ["optional-fact", "optional-fact"] : [],
    );
    expect(expression?.evaluate(new ConditionContext(whole))).toBe(true);
    const asked = readExpression(world, `has(${path})`).expression;
    expect(asked?.evaluate(new ConditionContext(whole))).toBe(true);
    expect(asked?.evaluate(new ConditionContext(toySituation()))).toBe(fact.need !== "optional");
  });

  it("is taken from a sender, or refused, as its need says", () => {
    const taken = MentionInput.safeParse(mentionWith(listed, plainValue(fact))).success;
    expect(taken).toBe(from !== "parley");
    if (!taken) return;
    expect(MentionInput.safeParse(mentionWith(listed, wrongValue(fact))).success).toBe(false);
    const unsaid = MentionInput.safeParse(mentionWith(listed, undefined));
    expect(unsaid.success).toBe(fact.need !== "required");
    if (fact.need !== "defaulted" || fact.default === null || from === "either") return;
    const read = { ...unsaid.data, mention: unsaid.data } as unknown as {
      [group: string]: { [name: string]: unknown };
    };
    expect(read[group]?.[name]).toBe(fact.default);
  });
});
