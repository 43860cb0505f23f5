import { childrenOf, pathOf, syntaxOf, textOf, worldOf, type SyntaxNode } from "@parley/engine";
import { kindsOfTime, type FactKind, type FactName, type FactNames } from "./condition-names.ts";
import { ALL_RELATIONS, RELATIONS, type Relation, type RelationName } from "./condition-relations.ts";
import { t } from "../texts/texts.ts";

export type Scalar = string | number | boolean;

/** What a rule compares its fact with: nothing (null), one value, or several; two for "between". */
export type RuleValue = Scalar | readonly Scalar[] | null;

/** One thing that is asked of one fact. */
export interface Rule {
  readonly kind: "rule";
  /** The fact's key: `author.followers`. */
  readonly fact: string;
  readonly relation: RelationName;
  readonly value: RuleValue;
}

/** An expression of no protocol: it only parses. */
const PLAIN = worldOf({ variables: {}, clocks: {}, events: {} }, null);

const TEMPLATES = ALL_RELATIONS.flatMap(([name, relation]) => {
  const tree = syntaxOf(PLAIN, relation.cel);
  return tree === null ? [] : [{ name, relation, tree }];
});

/** The rule that an expression is; null when it is none. */
export function readRule(node: SyntaxNode, names: FactNames): Rule | null {
  for (const { name, relation, tree } of TEMPLATES) {
    const found = new Map<string, SyntaxNode>();
    if (!fits(tree, node, found)) continue;
    const asked = found.get("FACT");
    const fact = asked === undefined ? null : factOf(asked, names);
    if (fact === null || !relation.kinds.some((kind) => kind === fact.kind)) continue;
    const value = valueOf(found, relation, fact.kind);
    if (value !== undefined) return { kind: "rule", fact: fact.key, relation: name, value };
  }
  return null;
}

/** A rule as CEL. */
export function writeRule({ fact, relation, value }: Rule): string {
  const values = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
  return RELATIONS[relation].cel.replaceAll(/\b(?:FACT|VALUE|LIST|LOW|HIGH)\b/g, (place) => {
    if (place === "FACT") return fact;
    if (place === "LIST") return `[${values.map(literal).join(", ")}]`;
    return literal(values[place === "HIGH" ? 1 : 0] ?? "");
  });
}

/** Does a rule say two things at once, so that it stands in parentheses among others? */
export const isCompound = ({ relation }: Rule): boolean => RELATIONS[relation].cel.includes("&&");

/** The fact that a key names; also one that is in no list, such as data of an event of the protocol's own. */
export function factNamed(key: string, names: FactNames): FactName {
  const node = syntaxOf(PLAIN, key);
  return (node === null ? null : factOf(node, names)) ?? unknownFact(key);
}

/** Does a node look as its template? What the places of the template stand for is found on the way. */
function fits(template: SyntaxNode, node: SyntaxNode, found: Map<string, SyntaxNode>): boolean {
  if (template.op === "id" && PLACES.has(template.args)) {
    const before = found.get(template.args);
    found.set(template.args, node);
    return before === undefined || pathOf(before) === pathOf(node);
  }
  return template.op === node.op && argsFit(template.args, node.args, found);
}

const PLACES = new Set(["FACT", "VALUE", "LIST", "LOW", "HIGH"]);

function argsFit(template: unknown, given: unknown, found: Map<string, SyntaxNode>): boolean {
  if (Array.isArray(template))
    return (
      Array.isArray(given) &&
      given.length === template.length &&
      template.every((each, index) => argsFit(each, given[index], found))
    );
  if (isNode(template)) return isNode(given) && fits(template, given, found);
  return scalarOf(template) === scalarOf(given);
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === "object" && value !== null && "op" in value;

function factOf(node: SyntaxNode, names: FactNames): FactName | null {
  const path = pathOf(node);
  if (path === null) return timeOf(node);
  return names.get(path) ?? (path.startsWith("event.data.") ? unknownFact(path) : null);
}

function unknownFact(key: string): FactName {
  return {
    key,
    title: key.slice(key.lastIndexOf(".") + 1),
    group: t("What just happened"),
    description: t("Data that came with the event."),
    kind: "any",
    optional: true,
  };
}

/** `now.getHours('Europe/Dublin')` and its like. */
function timeOf(node: SyntaxNode): FactName | null {
  if (node.op !== "rcall") return null;
  const [getter, at, args] = node.args;
  const [zone] = args;
  if (pathOf(at) !== "now" || zone === undefined || args.length !== 1) return null;
  const named = textOf(zone);
  return named === null || !/^[\w/+-]+$/.test(named)
    ? null
    : (kindsOfTime(named).find(({ key }) => key.includes(`.${getter}(`)) ?? null);
}

/** What a rule compares with, as the template's places found it; undefined when it does not go with the fact. */
function valueOf(found: ReadonlyMap<string, SyntaxNode>, relation: Relation, kind: FactKind): RuleValue | undefined {
  const wanted = relation.counts === true ? "number" : kind;
  const one = (place: string): Scalar | undefined => {
    const node = found.get(place);
    const value = node === undefined ? undefined : literalOf(node);
    return value !== undefined && goesWith(value, wanted) ? value : undefined;
  };
  switch (relation.takes) {
    case "nothing":
      return null;
    case "one":
      return one("VALUE");
    case "length": {
      const node = found.get("VALUE");
      return (node === undefined ? null : textOf(node)) ?? undefined;
    }
    case "two": {
      const [low, high] = [one("LOW"), one("HIGH")];
      return low === undefined || high === undefined ? undefined : [low, high];
    }
    case "many": {
      const list = found.get("LIST");
      if (list?.op !== "list") return undefined;
      const values = list.args.flatMap((item) => literalOf(item) ?? []);
      return values.length === list.args.length && values.every((value) => goesWith(value, wanted))
        ? values
        : undefined;
    }
  }
}

function goesWith(value: Scalar, kind: FactKind): boolean {
  if (kind === "any") return true;
  return typeof value === (kind === "number" ? "number" : "string");
}

function literalOf(node: SyntaxNode): Scalar | undefined {
  if (node.op === "-_") {
    const [inner] = childrenOf(node);
    const value = inner?.op === "value" ? scalarOf(inner.args) : undefined;
    return typeof value === "number" ? -value : undefined;
  }
  return node.op === "value" ? scalarOf(node.args) : undefined;
}

function scalarOf(value: unknown): Scalar | undefined {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** A value as CEL writes it. */
export function literal(value: Scalar): string {
  if (typeof value !== "string") return String(value);
  const escaped = value.replaceAll(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? character);
  return `'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
