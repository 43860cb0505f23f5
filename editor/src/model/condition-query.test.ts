import { worldOf } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { factNamesOf } from "./condition-names.ts";
import { fitted, queryOf, relationsFor, treeOfQuery } from "./condition-query.ts";
import { factNamed } from "./condition-rule.ts";
import { celOf, treeOf } from "./condition-tree.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);

describe("what the builder keeps", () => {
  it("says the same as the tree", () => {
    for (const { when } of Object.values(PROTOCOL.conditions)) {
      const tree = treeOf(WORLD, when, NAMES);
      if (tree === null) throw new Error(`${when} is not shown`);
      expect(treeOfQuery(queryOf(tree))).toEqual(tree);
    }
  });

  it("says nothing of rules that lack a value, and nothing at all while all of them do", () => {
    const open = { field: "triage.intent", operator: "is", value: null };
    const closed = { field: "triage.urgent", operator: "so", value: null };
    const tree = treeOfQuery({ combinator: "all", rules: [open, closed] });
    expect(tree === null ? null : celOf(tree)).toBe("triage.urgent");
    expect(treeOfQuery({ combinator: "all", rules: [open] })).toBeNull();
    expect(treeOfQuery({ combinator: "all", rules: [] })).not.toBeNull();
  });
});

describe("a rule whose fact was changed", () => {
  it.each([
    [
      { field: "author.followers", operator: "is", value: "praise" },
      { operator: "is", value: null },
    ],
    [
      { field: "mention.public", operator: "is", value: "praise" },
      { operator: "so", value: null },
    ],
    [
      { field: "triage.sentiment", operator: "oneOf", value: ["negative", "praise"] },
      { operator: "oneOf", value: ["negative"] },
    ],
    [
      { field: "triage.intent", operator: "oneOf", value: "praise" },
      { operator: "oneOf", value: ["praise"] },
    ],
    [
      { field: "mention.at", operator: "agoMore", value: null },
      { operator: "agoMore", value: "1h" },
    ],
  ])("keeps of %o what goes with the new one", (before, after) => {
    expect(fitted(before, NAMES)).toMatchObject(after);
  });
});

it("has() is offered for facts that may be missing, and for no others", () => {
  const offered = (key: string) => relationsFor(factNamed(key, NAMES)).map(([name]) => name);
  expect(offered("author.name")).toContain("known");
  expect(offered("author.handle")).not.toContain("known");
});
