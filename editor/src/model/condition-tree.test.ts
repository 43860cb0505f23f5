import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parseBrand, parseProtocol, readExpression, sameSyntax, syntaxOf, worldOf } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { factNamesOf, type FactName } from "./condition-names.ts";
import { ALL_RELATIONS, type Relation, type RelationName } from "./condition-relations.ts";
import type { Rule, RuleValue } from "./condition-rule.ts";
import { celOf, treeOf, type Group, type Part } from "./condition-tree.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);
const read = (source: string): Group | null => treeOf(WORLD, source, NAMES);

const rule = (fact: string, relation: RelationName, value: RuleValue = null): Rule => ({
  kind: "rule",
  fact,
  relation,
  value,
});
const all = (...parts: Part[]): Group => ({ kind: "group", holds: "all", parts });
const any = (...parts: Part[]): Group => ({ kind: "group", holds: "any", parts });
const none = (...parts: Part[]): Group => ({ kind: "group", holds: "none", parts });

describe("an expression as groups and rules", () => {
  it.each<readonly [string, Group]>([
    ["triage.urgent", all(rule("triage.urgent", "so"))],
    ["!mention.public", all(rule("mention.public", "notSo"))],
    ["triage.press || triage.intent == 'press'", any(rule("triage.press", "so"), rule("triage.intent", "is", "press"))],
    [
      "mention.public && size(triage.personalData) > 0",
      all(rule("mention.public", "so"), rule("triage.personalData", "hasAny")),
    ],
    [
      "!(brand.answerUntagged && triage.intent in ['complaint', 'question'])",
      none(all(rule("brand.answerUntagged", "so"), rule("triage.intent", "oneOf", ["complaint", "question"]))),
    ],
    ["!(triage.urgent || triage.press)", none(rule("triage.urgent", "so"), rule("triage.press", "so"))],
    ["author.followers >= 2.0 && author.followers <= 5", all(rule("author.followers", "between", [2, 5]))],
    [
      "triage.urgent && author.followers >= 2 && author.followers <= 5",
      all(rule("triage.urgent", "so"), rule("author.followers", "atLeast", 2), rule("author.followers", "atMost", 5)),
    ],
    ["now - mention.at <= duration('10m')", all(rule("mention.at", "agoAtMost", "10m"))],
    ["now.getHours('Europe/Dublin') >= 9", all(rule("now.getHours('Europe/Dublin')", "atLeast", 9))],
    ["now.getDayOfWeek('Asia/Tokyo') in [0, 6]", all(rule("now.getDayOfWeek('Asia/Tokyo')", "oneOf", [0, 6]))],
    ["!has(event.data.by)", all(rule("event.data.by", "unknown"))],
    ["event.data.colour == 'red'", all(rule("event.data.colour", "is", "red"))],
    ["clocks.caseReply == 'running'", all(rule("clocks.caseReply", "is", "running"))],
    ["true", all()],
    ["false", any()],
  ])("shows %s", (source, tree) => {
    expect(read(source)).toEqual(tree);
  });

  it.each([
    "mention.text.size() > 3",
    "triage.urgent ? mention.public : triage.press",
    "'complaint' == triage.intent",
    "author.followers > author.priorCases",
    "(' ' + mention.channel).contains('x')",
    "mention.public &&",
  ])("leaves %s to its text", (source) => {
    expect(read(source)).toBeNull();
  });
});

describe("a tree", () => {
  it("comes back from its expression as it was", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(read(celOf(tree))).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it("gives an expression that the engine takes", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { expression, findings } = readExpression(WORLD, celOf(tree));
        expect(findings.filter(({ code }) => code === "condition")).toEqual([]);
        expect(expression?.type).toMatch(/^(bool|dyn)/);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out groups that are still empty", () => {
    expect(celOf(all(rule("triage.urgent", "so"), any(), none(all())))).toBe("triage.urgent");
  });
});

describe("the examples", () => {
  const folder = new URL("../../../examples/", import.meta.url);
  const conditions = readdirSync(folder)
    .filter((name) => existsSync(new URL(`${name}/protocol.json`, folder)))
    .flatMap((name) => {
      const json = (file: string): unknown => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), "utf8"));
      const [protocol, brand] = [parseProtocol(json("protocol.json")), parseBrand(json("brand.json"))];
      const world = worldOf(protocol, brand);
      const names = factNamesOf(world, protocol, brand);
      return Object.entries(protocol.conditions).map(([condition, { when }]) => ({
        name: `${name} ${condition}`,
        when,
        world,
        tree: treeOf(world, when, names),
      }));
    });

  it("come back with the same syntax tree wherever they are shown", () => {
    for (const { when, world, tree } of conditions) {
      if (tree === null) continue;
      const [before, after] = [syntaxOf(world, when), syntaxOf(world, celOf(tree))];
      expect(before !== null && after !== null && sameSyntax(before, after)).toBe(true);
    }
  });

  it("are shown, but for two that put texts together", () => {
    expect(conditions.filter(({ tree }) => tree === null).map(({ name }) => name)).toEqual([
      "agency-client noSecondPerson",
      "telco-desk notInvited",
    ]);
  });
});

const FACTS = [...NAMES.values()].filter(({ key }) => key !== "now");

function valueFor({ takes, counts }: Relation, { kind, choices }: FactName): fc.Arbitrary<RuleValue> {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
  const text =
    choices === undefined ? fc.string({ unit: "grapheme" }) : fc.constantFrom(...choices.map(({ value }) => value));
  const scalar = counts === true || kind === "number" ? number : text;
  if (takes === "nothing") return fc.constant(null);
  if (takes === "length") return fc.constantFrom("10m", "1h30m", "45s");
  if (takes === "many") return fc.array(scalar, { maxLength: 4 });
  return takes === "two" ? fc.tuple(scalar, scalar) : scalar;
}

const rules: fc.Arbitrary<Rule> = fc.constantFrom(...FACTS).chain((fact) =>
  fc
    .constantFrom(
      ...ALL_RELATIONS.filter(
        ([, relation]) => relation.kinds.includes(fact.kind) && (fact.optional || relation.optional !== true),
      ),
    )
    .chain(([name, relation]) => valueFor(relation, fact).map((value) => rule(fact.key, name, value)))
    .map((each) => (each.relation === "countMore" && each.value === 0 ? rule(fact.key, "hasAny") : each))
    .map((each) => (each.relation === "countIs" && each.value === 0 ? rule(fact.key, "hasNothing") : each)),
);

/** Trees as they are read: no group of one but the outermost, and no group right within one of its own kind. */
function groups(depth: number, within: Group["holds"] | null): fc.Arbitrary<Group> {
  return fc.constantFrom(...(["all", "any", "none"] as const).filter((holds) => holds !== within)).chain((holds) => {
    const inner =
      depth === 0
        ? rules
        : fc.oneof(
            { weight: 3, arbitrary: rules },
            { weight: 1, arbitrary: groups(depth - 1, holds === "none" ? "any" : holds) },
          );
    return fc
      .array(inner, { minLength: 2, maxLength: 4 })
      .filter(([first, second]) => !isBetween(first, second))
      .map((parts): Group => ({ kind: "group", holds, parts }));
  });
}

const isBetween = (first?: Part, second?: Part): boolean =>
  first?.kind === "rule" &&
  second?.kind === "rule" &&
  first.relation === "atLeast" &&
  second.relation === "atMost" &&
  first.fact === second.fact;

const trees = fc.oneof(
  groups(2, null),
  rules.map((each) => all(each)),
);
