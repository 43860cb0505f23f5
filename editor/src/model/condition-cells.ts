import { cellReader, cellTest, isEmptyCell, readExpression, syntaxOf, type World } from "@parley/engine";
import { kindOf, type FactName, type FactNames } from "./condition-names.ts";
import { literal, readRule, writeRule, type Rule, type Scalar } from "./condition-rule.ts";
import { RELATIONS, type RelationName } from "./condition-relations.ts";
import { lengthInWords, listed } from "./condition-words.ts";
import { t } from "../texts/texts.ts";

/** What a column of a table asks of. */
export interface InputColumn {
  /** The input's own fact, or one that stands for its expression; its key is `it`. */
  readonly fact: FactName;
  readonly world: World;
  /** In CEL's words. */
  readonly type: string;
  /** Reads a cell as the engine does; null when the input itself cannot be asked. */
  readonly read: ReturnType<typeof cellReader> | null;
}

/** The input of a column: a fact of the vocabulary where it is one, else its expression. */
export function inputColumn(world: World, input: string, names: FactNames): InputColumn {
  const { expression } = readExpression(world, input);
  const type = expression?.type ?? "dyn";
  const known = names.get(input.trim());
  const fact: FactName =
    known === undefined
      ? { key: "it", title: input, group: "", description: input, kind: kindOf(type), optional: false }
      : { ...known, key: "it", optional: false };
  return { fact, world, type, read: expression === null ? null : cellReader(world, expression) };
}

/** The words of cells: as they are shown, so they are read. */
const [ANYTHING, SOME, NONE, YES, NO] = [t("anything"), t("some"), t("none"), t("yes"), t("no")];
const [NOT, OR, TO] = [t("not"), t("or"), t("to")];
const [AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN] = [t("at least"), t("at most"), t("more than"), t("less than")];

/** A cell in words: "at most 2", "Billing or Cards", "anything"; one that is none of these begins with "=" and is CEL. */
export function cellInWords(cell: string, column: InputColumn): string {
  if (isEmptyCell(cell)) return ANYTHING;
  const rule = ruleOfCell(cell, column);
  const words = rule === null ? null : shortWords(rule, column.fact);
  return words ?? `= ${cell}`;
}

/** What somebody writes into a cell, as the document keeps it. */
export function cellOfWords(text: string, column: InputColumn): string {
  const said = text.trim();
  if (said === "" || said === "-" || said.toLowerCase() === ANYTHING) return "";
  if (said.startsWith("=") && !said.startsWith("==")) return said.slice(1).trim();
  const rule = ruleOfWords(said, column.fact);
  return rule === null ? said : cellOfRule(rule);
}

/** What is wrong with a cell, as the engine tells it; null when nothing is. */
export function faultOfCell({ read }: InputColumn, cell: string): string | null {
  const [finding] = isEmptyCell(cell) || read === null ? [] : read(cell).findings;
  return finding === undefined ? null : `${finding.message}${finding.hint === undefined ? "" : ` ${finding.hint}`}`;
}

function ruleOfCell(cell: string, { world, type, fact }: InputColumn): Rule | null {
  const names = new Map([["it", fact]]);
  const syntax = syntaxOf(world, cellTest(world, cell, type).source);
  if (syntax === null) return null;
  const rule = readRule(syntax, names);
  if (rule !== null) return rule;
  const had = alternatives(cell, fact);
  return had === null ? null : { kind: "rule", fact: "it", relation: had.relation, value: had.values };
}

/** The literals of a list's cell, one of which it must have; CEL knows them only as several tests. */
function alternatives(cell: string, fact: FactName): { relation: RelationName; values: readonly Scalar[] } | null {
  if (fact.kind !== "list") return null;
  const refused = /^\s*not\s*\((.*)\)\s*$/s.exec(cell)?.[1];
  const values = literalsOf(refused ?? cell);
  return values === null ? null : { relation: refused === undefined ? "hasOneOf" : "hasNoneOf", values };
}

const LITERAL = /^'((?:[^'\\]|\\.)*)'$/;

function literalsOf(text: string): readonly string[] | null {
  const parts = text.match(/'(?:[^'\\]|\\.)*'/g) ?? [];
  if (parts.length === 0 || text.replaceAll(/'(?:[^'\\]|\\.)*'|[\s,]/g, "") !== "") return null;
  return parts.map((part) => (LITERAL.exec(part)?.[1] ?? "").replaceAll(/\\(.)/g, "$1"));
}

const BEFORE: Readonly<Partial<Record<RelationName, string>>> = {
  is: "",
  oneOf: "",
  has: "",
  hasOneOf: "",
  isNot: `${NOT} `,
  noneOf: `${NOT} `,
  hasNot: `${NOT} `,
  hasNoneOf: `${NOT} `,
  atLeast: `${AT_LEAST} `,
  atMost: `${AT_MOST} `,
  moreThan: `${MORE_THAN} `,
  lessThan: `${LESS_THAN} `,
};

function shortWords({ relation, value }: Rule, fact: FactName): string | null {
  if (relation === "so") return YES;
  if (relation === "notSo") return NO;
  if (relation === "hasAny") return SOME;
  if (relation === "hasNothing") return NONE;
  const values = (Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]).map((each) =>
    plainWord(each, fact),
  );
  if (values.some((word) => word === null)) return null;
  const words = values.filter((word) => word !== null);
  if (relation === "between") return words.join(` ${TO} `);
  const before = BEFORE[relation];
  if (before !== undefined) return words.length === 0 ? null : before + listed(words, OR);
  const { takes, words: said } = RELATIONS[relation];
  return takes === "length" ? said.replace("…", lengthInWords(String(value))) : null;
}

/** A value as it can be written without quotes, and understood again; null when it cannot. */
function plainWord(value: Scalar, fact: FactName): string | null {
  if (typeof value !== "string") return String(value);
  const label = fact.choices?.find((choice) => choice.value === value)?.label ?? value;
  if (asValue(label, fact) === value && isPlain(label)) return label;
  return isPlain(value) && asValue(value, fact) === value ? value : null;
}

const isPlain = (word: string): boolean => word.trim() === word && word !== "" && !NOT_PLAIN.test(word);

const NOT_PLAIN = new RegExp(
  `,|\\b${OR}\\b|^(?:${NOT}|=|-$|(?:${ANYTHING}|${SOME}|${NONE})$|${AT_LEAST}|${AT_MOST}|${MORE_THAN}|${LESS_THAN}|[<>!])|['"()=]`,
  "i",
);

function ruleOfWords(said: string, fact: FactName): Rule | null {
  const rule = (relation: RelationName, value: Rule["value"]): Rule => ({ kind: "rule", fact: "it", relation, value });
  const lower = said.toLowerCase();
  if (fact.kind === "yesno") return lower === YES ? rule("so", null) : lower === NO ? rule("notSo", null) : null;
  if (fact.kind === "number") return numberRule(lower, fact, rule);
  if (fact.kind !== "text" && fact.kind !== "list") return null;
  if (/['"()=<>]/.test(said)) return null;
  const isList = fact.kind === "list";
  if (isList && lower === SOME) return rule("hasAny", null);
  if (isList && lower === NONE) return rule("hasNothing", null);
  const refused = REFUSED.test(said);
  const values = split(said.replace(REFUSED, "")).map((word) => asValue(word, fact));
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return rule(isList ? (refused ? "hasNot" : "has") : refused ? "isNot" : "is", only);
  return rule(isList ? (refused ? "hasNoneOf" : "hasOneOf") : refused ? "noneOf" : "oneOf", values);
}

const REFUSED = new RegExp(`^${NOT}\\s+`, "i");
const RANGE = new RegExp(`^(\\S+) ${TO} (\\S+)$`);
const BETWEEN = new RegExp(`\\s*,\\s*|\\s+${OR}\\s+`, "i");
const COMPARED: ReadonlyArray<readonly [RegExp, RelationName]> = [
  [new RegExp(`^(?:${AT_LEAST}|>=)\\s*(.+)$`), "atLeast"],
  [new RegExp(`^(?:${AT_MOST}|<=)\\s*(.+)$`), "atMost"],
  [new RegExp(`^(?:${MORE_THAN}|>)\\s*(.+)$`), "moreThan"],
  [new RegExp(`^(?:${LESS_THAN}|<)\\s*(.+)$`), "lessThan"],
];

function numberRule(
  said: string,
  fact: FactName,
  rule: (relation: RelationName, value: Rule["value"]) => Rule,
): Rule | null {
  for (const [form, relation] of COMPARED) {
    const number = numberOf(form.exec(said)?.[1], fact);
    if (number !== null) return rule(relation, number);
  }
  const range = RANGE.exec(said);
  const [low, high] = [numberOf(range?.[1], fact), numberOf(range?.[2], fact)];
  if (low !== null && high !== null) return rule("between", [low, high]);
  const refused = REFUSED.test(said);
  const numbers = split(said.replace(REFUSED, "")).map((word) => numberOf(word, fact));
  const values = numbers.filter((each) => each !== null);
  const [only] = values;
  if (values.length !== numbers.length || only === undefined) return null;
  if (values.length === 1) return rule(refused ? "isNot" : "is", only);
  return rule(refused ? "noneOf" : "oneOf", values);
}

function numberOf(word: string | undefined, { choices }: FactName): number | null {
  const named = choices?.find(({ label }) => label.toLowerCase() === word?.toLowerCase())?.value;
  if (typeof named === "number") return named;
  if (word === undefined || !/^-?\d[\d_]*(\.\d+)?(e[+-]?\d+)?$/i.test(word)) return null;
  return Number(word);
}

const split = (said: string): readonly string[] =>
  said
    .split(BETWEEN)
    .map((word) => word.trim())
    .filter((word) => word !== "");

function asValue(word: string, { choices = [] }: FactName): string {
  const lower = word.toLowerCase();
  const meant =
    choices.find(({ label }) => label.toLowerCase() === lower) ??
    choices.find(({ value }) => String(value).toLowerCase() === lower);
  return meant === undefined ? word : String(meant.value);
}

/** A rule on `it` as a cell: in the short forms of decision tables where they say the same. */
function cellOfRule(rule: Rule): string {
  const values = Array.isArray(rule.value) ? (rule.value as readonly Scalar[]) : [rule.value as Scalar];
  const literals = values.map((each) => (each === null ? "" : literal(each))).join(", ");
  switch (rule.relation) {
    case "is":
    case "oneOf":
    case "hasOneOf":
      return literals;
    case "isNot":
    case "noneOf":
    case "hasNoneOf":
      return `not(${literals})`;
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
      return writeRule(rule).replace(/^it\s*/, "");
    default:
      return writeRule(rule);
  }
}
