import type { Json } from "@parley/engine";
import type { FactName, FactNames } from "./condition-names.ts";
import { RELATIONS, type Relation } from "./condition-relations.ts";
import { factNamed, type Rule, type Scalar } from "./condition-rule.ts";
import type { Group, Part } from "./condition-tree.ts";
import { LOCALE } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

/** A tree as a sentence: "Public is yes, and Intent is “Complaint” or “Question”." */
export function sentenceOf(tree: Group, names: FactNames): string {
  if (tree.parts.length === 0) return t(tree.holds === "any" ? "Never." : "Always.");
  const said = groupInWords(tree, names);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** A rule in words: "Followers is at least 10,000 people". */
export function ruleInWords({ fact, relation, value }: Rule, names: FactNames): string {
  const { words, said, last = t("or"), takes, counts }: Relation = RELATIONS[relation];
  const name = factNamed(fact, names);
  const verb = said ?? words;
  if (takes === "nothing") return `${name.title} ${verb}`;
  if (takes === "length") return `${name.title} ${words.replace("…", lengthInWords(String(value)))}`;
  const values = (Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]).map((each) =>
    scalarInWords(each, counts === true ? { ...name, choices: [] } : name),
  );
  if (takes === "two") return `${name.title} ${verb} ${values.join(` ${t("and")} `)}${unitOf(name)}`;
  return `${name.title} ${verb} ${listed(values, last)}${name.kind === "number" ? unitOf(name) : ""}`;
}

/** One value of a fact in words: a choice by its label, a number with its thousands set apart. */
export function scalarInWords(value: Scalar, { choices }: Pick<FactName, "choices">): string {
  const label = choices?.find((choice) => choice.value === value)?.label;
  if (label !== undefined) return typeof value === "number" ? label : `“${label}”`;
  return typeof value === "number"
    ? value.toLocaleString(LOCALE)
    : typeof value === "string"
      ? `“${value}”`
      : value
        ? t("yes")
        : t("no");
}

/** What a fact was, as a person reads it. */
export function factValueInWords(value: Json, name: FactName): string {
  if (Array.isArray(value))
    return value.length === 0 ? t("none") : value.map((each) => factValueInWords(each, name)).join(", ");
  if (typeof value === "string" && value.length > 60) return `“${value.slice(0, 57)}…”`;
  if (typeof value === "object") return value === null ? t("nothing") : JSON.stringify(value);
  return scalarInWords(value, name);
}

/** A length of time as CEL writes it (`1h30m`) in words. */
export function lengthInWords(length: string): string {
  return length
    .replaceAll(/(\d+(?:\.\d+)?)(h|m(?!s)|s)/g, (_, count: string, unit: string) => `${count} ${UNITS[unit] ?? unit} `)
    .trim();
}

const UNITS: Readonly<Record<string, string>> = { h: t("h"), m: t("min"), s: t("s") };

const unitOf = ({ unit }: FactName): string => (unit === undefined ? "" : ` ${unit}`);

/** Several words as one: "a, b or c". */
export function listed(words: readonly string[], last: string): string {
  if (words.length <= 1) return words[0] ?? t("nothing");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

function partInWords(part: Part, names: FactNames): string {
  if (part.kind === "rule") return ruleInWords(part, names);
  if (part.kind === "cel") return part.source;
  const said = groupInWords(part, names);
  return part.parts.length > 1 ? `(${said})` : said;
}

function groupInWords({ holds, parts }: Group, names: FactNames): string {
  const said = parts.map((part) => partInWords(part, names));
  if (holds === "none") return t(said.length > 1 ? "none of: {rules}" : "not: {rules}", { rules: said.join("; ") });
  return said.join(`, ${t(holds === "all" ? "and" : "or")} `);
}
