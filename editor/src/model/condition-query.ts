import type { FactName, FactNames } from "./condition-names.ts";
import { ALL_RELATIONS, RELATIONS, type Relation, type RelationName } from "./condition-relations.ts";
import { factNamed, type Rule, type RuleValue, type Scalar } from "./condition-rule.ts";
import type { Group, Part } from "./condition-tree.ts";

/** A rule as the builder keeps it; its value may still be missing. */
export interface QueryRule {
  readonly id?: string;
  readonly field: string;
  readonly operator: string;
  readonly value: RuleValue;
}

/** A group as the builder keeps it. */
export interface QueryGroup {
  readonly id?: string;
  readonly combinator: string;
  readonly rules: readonly (QueryRule | QueryGroup)[];
}

/** The relations that are offered for a fact; the one it has now is always among them. */
export function relationsFor(fact: FactName, now?: string): readonly (readonly [RelationName, Relation])[] {
  return ALL_RELATIONS.filter(
    ([name, { kinds, optional, free }]) =>
      name === now ||
      (kinds.includes(fact.kind) &&
        (optional !== true || fact.optional) &&
        (free !== true || fact.choices === undefined)),
  );
}

/** A tree as the builder takes it. Every part has an id by its place, so that the builder keeps what is open where. */
export function queryOf(tree: Group, id = "g"): QueryGroup {
  return {
    id,
    combinator: tree.holds,
    rules: tree.parts.flatMap((part, index): readonly (QueryRule | QueryGroup)[] => {
      const own = `${id}.${index}`;
      if (part.kind === "cel") return [];
      if (part.kind === "group") return [queryOf(part, own)];
      return [{ id: own, field: part.fact, operator: part.relation, value: part.value }];
    }),
  };
}

/** What the builder shows as a tree; rules without a value say nothing yet. Null while nothing of it is said, though rules are there. */
export function treeOfQuery(query: QueryGroup): Group | null {
  const tree = groupOf(query);
  return !saysSomething(tree) && hasRules(query) ? null : tree;
}

/** A rule whose relation and value go with its fact: what fits stays, the rest begins anew. */
export function fitted({ field, operator, value, ...rest }: QueryRule, names: FactNames): QueryRule {
  const fact = factNamed(field, names);
  const offered = relationsFor(fact);
  const kept = isRelation(operator) && (RELATIONS[operator] as Relation).kinds.includes(fact.kind);
  const relation = kept ? operator : (offered[0]?.[0] ?? "known");
  return { ...rest, field, operator: relation, value: fittedValue(value, RELATIONS[relation], fact) };
}

/** All rules of a query fitted. */
export function fittedQuery(query: QueryGroup, names: FactNames): QueryGroup {
  return {
    ...query,
    rules: query.rules.map((each) => ("combinator" in each ? fittedQuery(each, names) : fitted(each, names))),
  };
}

/** What a value is made of: numbers where something is counted, choices where there are some, else text. */
export function valueKind({ counts }: Relation, fact: FactName): "number" | "choice" | "text" {
  if (counts === true) return "number";
  if (fact.choices !== undefined) return "choice";
  return fact.kind === "number" ? "number" : "text";
}

const isRelation = (name: string): name is RelationName => Object.hasOwn(RELATIONS, name);

function fittedValue(value: RuleValue, relation: Relation, fact: FactName): RuleValue {
  const goes = (each: Scalar): boolean => {
    const kind = valueKind(relation, fact);
    if (kind === "number") return typeof each === "number";
    if (kind === "text") return fact.kind === "any" || typeof each === "string";
    return fact.choices?.some((choice) => choice.value === each) === true;
  };
  const given = (Array.isArray(value) ? (value as readonly Scalar[]) : value === null ? [] : [value as Scalar]).filter(
    goes,
  );
  switch (relation.takes) {
    case "nothing":
      return null;
    case "length":
      return typeof value === "string" && /^\d+[hms]/.test(value) ? value : "1h";
    case "one":
      return given[0] ?? null;
    case "many":
      return given;
    case "two":
      return given.length === 0 ? null : [given[0] ?? 0, given[1] ?? given[0] ?? 0];
  }
}

function groupOf({ combinator, rules }: QueryGroup): Group {
  const holds = combinator === "any" || combinator === "none" ? combinator : "all";
  return { kind: "group", holds, parts: rules.flatMap((each) => partOf(each)) };
}

function partOf(each: QueryRule | QueryGroup): readonly Part[] {
  if ("combinator" in each) return [groupOf(each)];
  const { field, operator, value } = each;
  if (!isRelation(operator)) return [];
  const rule: Rule = { kind: "rule", fact: field, relation: operator, value };
  return isComplete(rule) ? [rule] : [];
}

/** Does a rule have the value that it needs? */
export function isComplete({ relation, value }: Pick<Rule, "relation" | "value">): boolean {
  const { takes } = RELATIONS[relation];
  if (takes === "nothing") return true;
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
}

const saysSomething = (tree: Group): boolean =>
  tree.parts.some((part) => (part.kind === "group" ? saysSomething(part) : true));

const hasRules = ({ rules }: QueryGroup): boolean =>
  rules.some((each) => ("combinator" in each ? hasRules(each) : true));
